import { type DecodeFault, decodeText } from '@nhipbao/extraction';
import { type CsvRow, readCsvRows } from './csv-rows.ts';
import type { ImportCell } from './import-cell.ts';
import { readXlsx } from './read-xlsx.ts';

export type TableRow = { line: number; cells: ImportCell[] } | Extract<CsvRow, { broken: string }>;

export interface ImportTable {
  kind: 'csv' | 'xlsx';
  rows: AsyncGenerator<TableRow, void, void>;
  faults: DecodeFault[];
  /** Cells of a spreadsheet that hold a formula, as A1. */
  formulas: string[];
}

/**
 * Opens a table that people handed in, told by its bytes and not by its name: .xlsx, or text parted by semicolons, tabs or commas in
 * whatever encoding (UTF-8 with or without its mark, UTF-16, Windows-1258). Throws SpreadsheetError.
 */
export async function readTable(bytes: Uint8Array, sheet?: string): Promise<ImportTable> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const { rows, formulas } = await readXlsx(bytes, sheet);
    return { kind: 'xlsx', rows: each(rows), faults: [], formulas };
  }
  const { text, faults } = decodeText(bytes, { kind: 'text' });
  return { kind: 'csv', rows: readCsvRows(text), faults, formulas: [] };
}

async function* each(rows: readonly TableRow[]): AsyncGenerator<TableRow, void, void> {
  yield* rows;
}
