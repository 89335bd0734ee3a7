import { roman } from '../words/number-words.ts';

/** Numbers of a document's sections, clauses, tables and charts, in the order in which they are asked for. */
export interface Numbering {
  /** I. TITLE */
  section(title: string): string;
  /** 1. Title; begins again in each section. */
  clause(title: string): string;
  table(title: string): string;
  chart(title: string): string;
  /** Sections begin again at I, as in a new part. */
  restart(): void;
}

/** Begins at I, 1, Bảng 1, Biểu đồ 1. */
export function createNumbering(): Numbering {
  let [sections, clauses, tables, charts] = [0, 0, 0, 0];
  return {
    section(title) {
      clauses = 0;
      return `${roman(++sections)}. ${title.toLocaleUpperCase('vi')}`;
    },
    clause: (title) => `${++clauses}. ${title}`,
    table: (title) => `Bảng ${++tables}. ${title}`,
    chart: (title) => `Biểu đồ ${++charts}. ${title}`,
    restart() {
      sections = 0;
    },
  };
}
