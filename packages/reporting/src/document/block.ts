import type { Chart } from '../charts/chart.ts';

/** One column of a table: its title and its share of the width (shares are relative to each other). */
export interface Column {
  title: string;
  width: number;
  align?: 'left' | 'center' | 'right';
}

export interface Table {
  kind: 'table';
  /** "Bảng 1. Tổng hợp kết quả": above the table; null for a table that needs no title. */
  title: string | null;
  columns: Column[];
  rows: string[][];
  /** In points; 12 in the body, less in wide annexes. */
  size: number;
}

/** What the body of a document is made of, the same for Word and PDF. Numbers ("I.", "1.", "a)") are part of the text. */
export type Block =
  | { kind: 'part'; number: string; title: string }
  | { kind: 'section'; text: string }
  | { kind: 'clause'; text: string }
  | { kind: 'paragraph'; text: string; italic?: boolean; ragged?: boolean; keepNext?: boolean }
  | Table
  | { kind: 'chart'; title: string; chart: Chart };

export const part = (number: string, title: string): Block => ({ kind: 'part', number, title });
export const section = (text: string): Block => ({ kind: 'section', text });
export const clause = (text: string): Block => ({ kind: 'clause', text });
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
/** A paragraph with long digests: not stretched to the margin. */
export const digests = (text: string): Block => ({ kind: 'paragraph', text, ragged: true });
export const remark = (text: string): Block => ({ kind: 'paragraph', text, italic: true });
