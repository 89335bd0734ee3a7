import type { Cell, Row } from 'write-excel-file/node';
import { formulaCell, headingCell, noteCell, titleCell } from './cells.ts';

/** A formula with the value it gives, so that viewers that do not calculate show it too. */
export interface Formula {
  formula: string;
  value: number;
  format: string;
}

/** One sheet: title, lines under it, one table. */
export interface WorkbookSheet {
  name: string;
  /** Widths in characters. */
  widths: number[];
  /** Rows that stay in view, the headings last. */
  sticky: number;
  rows: Row[];
  formulas: Formula[];
  /** Many more rows without borders, for a list of evidence. Texts stay texts. */
  plainRows?: Iterable<PlainRow>;
}

export type PlainRow = (string | number | Date)[];

export interface SheetColumn<T> {
  title: string;
  width: number;
  /** `at` names another cell of the same row by its column's title: at('Tử số') is F7. */
  cell(row: T, at: (title: string) => string): Cell | Formula;
}

/** Lays out one table, with live formulas over its own cells. */
export function tableSheet<T>(
  name: string,
  {
    title,
    notes = [],
    columns,
    rows,
  }: { title: string; notes?: string[]; columns: SheetColumn<T>[]; rows: readonly T[] },
): WorkbookSheet {
  const formulas: Formula[] = [];
  const top: Row[] = [[titleCell(title)], ...notes.map((text) => [noteCell(text)])];
  const sticky = top.length + 1;
  const body = rows.map((row, index) => {
    const at = (wanted: string) =>
      `${letter(columns.findIndex((column) => column.title === wanted))}${sticky + index + 1}`;
    return columns.map(({ cell }) => {
      const made = cell(row, at);
      if (!isFormula(made)) return made;
      formulas.push(made);
      return formulaCell(made.formula, made.format);
    });
  });
  return {
    name,
    widths: columns.map(({ width }) => width),
    sticky,
    rows: [...top, columns.map((column) => headingCell(column.title)), ...body],
    formulas,
  };
}

const isFormula = (made: Cell | Formula): made is Formula =>
  typeof made === 'object' && made !== null && 'formula' in made;

/** A, B, ... Z: no sheet has more columns. */
export function letter(index: number): string {
  if (index < 0 || index > 25) throw new RangeError(`column ${index} has no letter`);
  return String.fromCharCode(65 + index);
}
