/** A cell that a spreadsheet would run as a formula; a plain negative number is none. */
const FORMULA = /^[=+\-@\t\r\n]/;
const NUMBER = /^[+-]?\d+([.,]\d+)?$/;

/**
 * Rows as CSV (RFC 4180) for spreadsheets: UTF-8 with a byte order mark, comma, CRLF, text that looks like a formula led by an
 * apostrophe; null is empty, lists and objects are JSON.
 */
export function toCsv(columns: readonly string[], rows: readonly Record<string, unknown>[]): string {
  const lines = rows.map((row) => columns.map((column) => cell(row[column])).join(','));
  return `\uFEFF${[columns.map(cell).join(','), ...lines].join('\r\n')}\r\n`;
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'string' ? value : typeof value === 'object' ? JSON.stringify(value) : String(value);
  const guarded = typeof value === 'string' && FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
