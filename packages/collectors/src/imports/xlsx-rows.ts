import { InvalidSpreadsheetError, readSheet, SheetNotFoundError } from 'read-excel-file/node';
import type { ImportCell } from './import-cell.ts';
import { SpreadsheetError, unpackXlsx } from './unpack-xlsx.ts';

/** Rows with the line on which they stand, and cells that hold a formula, as A1. */
export interface XlsxRows {
  rows: { line: number; cells: ImportCell[] }[];
  formulas: string[];
}

/**
 * The rows of one sheet of an .xlsx (the first one, or the one named), with the cells that hold a formula: of those, the result that the
 * file keeps is read. Throws SpreadsheetError for what is no sound spreadsheet of a bearable size.
 */
export async function readXlsxRows(bytes: Uint8Array, sheet?: string): Promise<XlsxRows> {
  const { bytes: sound, formulas } = unpackXlsx(bytes);
  try {
    const rows = await readSheet(sound, sheet ?? 1);
    return { rows: rows.map((cells, row) => ({ line: row + 1, cells: cells.map(importCell) })), formulas };
  } catch (cause) {
    if (cause instanceof SheetNotFoundError)
      throw new SpreadsheetError(`Tệp không có trang tính "${sheet ?? 1}"; sửa tên trang trong thiết lập của nguồn`, {
        cause,
      });
    const reason = cause instanceof InvalidSpreadsheetError ? ` (${cause.message.slice(0, 200)})` : '';
    throw new SpreadsheetError(`Bảng tính bị hỏng, không đọc được${reason}; lưu lại bằng Excel rồi gửi lại`, { cause });
  }
}

function importCell(value: unknown): ImportCell {
  if (typeof value === 'number' || value instanceof Date) return value;
  return value === null || value === undefined ? '' : String(value);
}
