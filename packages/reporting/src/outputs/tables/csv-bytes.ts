import { textBytes } from './text-bytes.ts';

/** What begins a formula in a spreadsheet, also after a tab or a line break. */
const FORMULA = /^[=+\-@\t\r\n]/;
const NEEDS_QUOTES = /[",\r\n]/;

export type CsvCell = string | number | boolean | null;

/**
 * CSV (RFC 4180: comma, CRLF, quotes doubled) in UTF-8 with a byte order mark, so that Excel reads Vietnamese. A text that a spreadsheet
 * would run as a formula begins with an apostrophe; numbers are written as they are; what is absent is empty, never 0.
 */
export function csvBytes(header: readonly string[], rows: Iterable<readonly CsvCell[]>): Buffer {
  return textBytes(csvLines(header, rows));
}

function* csvLines(header: readonly string[], rows: Iterable<readonly CsvCell[]>): Generator<string> {
  yield `\uFEFF${csvLine(header)}\r\n`;
  for (const row of rows) yield `${csvLine(row)}\r\n`;
}

function csvLine(cells: readonly CsvCell[]): string {
  let line = '';
  for (const [index, cell] of cells.entries()) {
    if (index > 0) line += ',';
    if (typeof cell === 'string') line += quoted(FORMULA.test(cell) ? `'${cell}` : cell);
    else if (cell !== null) line += String(cell);
  }
  return line;
}

const quoted = (text: string) => (NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
