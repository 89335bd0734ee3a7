import type { Block } from './block.ts';

/** A signature: authority and position, one line each, then the name (empty: written by hand). */
export interface SignatureLines {
  lines: string[];
  signer: string;
}

export interface Annex {
  /** Phụ lục I */
  label: string;
  title: string;
  /** (Kèm theo Báo cáo số ... của ...) */
  reference: string;
  blocks: Block[];
}

/** A document as Decree 30/2020/NĐ-CP lays it out, in words; how it looks is for the outputs. */
export interface ReportDocument {
  parentBody: string | null;
  body: string;
  number: string;
  placeAndDate: string;
  draft: boolean;
  title: string;
  subject: string;
  recipients: string[];
  legalBases: string[];
  blocks: Block[];
  signatures: SignatureLines[];
  /** Beside a single signature, below several (a record). */
  distribution: string[];
  annexes: Annex[];
  demo: boolean;
  /** First 16 digits of the evidence's Merkle root. */
  mark: string;
  /** For the file's own properties. */
  author: string;
  generatedAt: Date;
}
