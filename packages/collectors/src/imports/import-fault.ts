import { columnLetter, type ImportColumns, type ImportField } from './import-columns.ts';

/** What is wrong with one cell, or with the row as a whole, in Vietnamese: what it is and what to do. */
export interface ImportFault {
  field?: ImportField;
  why: string;
}

/** `Dòng 5, cột E "Ngày đăng": …` */
export function faultSentence(line: number, { field, why }: ImportFault, { at, headings }: ImportColumns): string {
  const column = field === undefined ? undefined : at[field];
  const where = column === undefined ? '' : `, cột ${columnLetter(column)} "${headings[column]}"`;
  return `Dòng ${line}${where}: ${why}.`;
}
