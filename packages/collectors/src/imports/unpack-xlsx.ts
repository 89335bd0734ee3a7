import { type UnzipFileInfo, unzipSync, zipSync } from 'fflate';

/** A spreadsheet that is refused; the message says in Vietnamese what is wrong and what to do. */
export class SpreadsheetError extends Error {
  override readonly name = 'SpreadsheetError';
}

/** Unpacked, all parts together. A table of 20,000 posts has some 15 MB. */
const MAX_UNPACKED = 32 * 1024 * 1024;
const MAX_PARTS = 1000;
const MAX_ROWS = 20_000;
const MAX_COLUMNS = 100;
const MAX_CELLS = 400_000;
const NAMED_FORMULAS = 20;
/** Parts that hold cells; drawings, macros and links to other files are never opened. */
const READ =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(workbook|sharedStrings|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/i;
const SHEET = /^xl\/worksheets\//i;

/**
 * Opens the archive of an .xlsx under limits before anything reads it: unpacked size, parts, rows, columns and cells. Answers the sound
 * parts packed anew, so that the library reads what was looked at here, and the cells that hold a formula (`A1`, the first 20).
 * Throws SpreadsheetError.
 */
export function unpackXlsx(bytes: Uint8Array): { bytes: Buffer; formulas: string[] } {
  let files: Record<string, Uint8Array>;
  try {
    // Each part gets a buffer of the size it declares and no more, so that a false declaration costs nothing either.
    files = unzipSync(bytes, { filter: boundedParts().filter });
  } catch (cause) {
    throw asSpreadsheetError(cause);
  }
  const sheets = Object.entries(files).filter(([name]) => SHEET.test(name));
  if (sheets.length === 0)
    throw new SpreadsheetError('Đây không phải bảng tính .xlsx; lưu lại bằng Excel, kiểu "Excel Workbook (*.xlsx)"');
  const formulas = sheets.flatMap(([, content]) => inspectSheet(Buffer.from(content).toString('utf8')));
  return { bytes: Buffer.from(zipSync(files, { level: 0 })), formulas: formulas.slice(0, NAMED_FORMULAS) };
}

const TAG = /<(?:\w+:)?(row|c|f)(?=[\s/>])((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>/g;
const REFERENCE = /(?:^|[\s:])r\s*=\s*["']([^"']*)["']/g;

/** Rows and columns are named in attributes: to who fills the gap, one row called 1048576 is a million. Answers where formulas are. */
function inspectSheet(xml: string): string[] {
  const formulas: string[] = [];
  let cells = 0;
  let cell = '';
  for (const [, tag = '', attributes = ''] of xml.matchAll(TAG)) {
    if (tag === 'f') {
      if (formulas.length < NAMED_FORMULAS) formulas.push(cell);
      continue;
    }
    cells += 1;
    for (const [, reference = ''] of attributes.matchAll(REFERENCE)) {
      const [, letters = '', row = ''] = /^([A-Z]{0,3})(\d{1,7})$/i.exec(reference) ?? [];
      if (row === '') throw new SpreadsheetError('Bảng tính có ô ghi sai vị trí; lưu lại bằng Excel rồi gửi lại');
      if (Number(row) > MAX_ROWS) throw tooLarge(`có dòng ${row}, quá ${MAX_ROWS} dòng`);
      if (columnNumber(letters) > MAX_COLUMNS) throw tooLarge(`có ô ở cột ${letters}, quá ${MAX_COLUMNS} cột`);
      if (tag === 'c') cell = reference;
    }
    if (cells > MAX_CELLS) throw tooLarge(`có hơn ${MAX_CELLS} ô`);
  }
  return formulas;
}

function tooLarge(why: string): SpreadsheetError {
  return new SpreadsheetError(`Bảng tính ${why}; xóa phần trống ở cuối và bên phải, hoặc chia thành các tệp nhỏ hơn`);
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

/** Bytes that the parts of an .xlsx declare to unpack to, of those that are read. Throws SpreadsheetError beyond the limits. */
export function declaredSize(bytes: Uint8Array): number {
  const parts = boundedParts();
  try {
    unzipSync(bytes, { filter: (part) => parts.filter(part) && false });
  } catch (cause) {
    throw asSpreadsheetError(cause);
  }
  return parts.size();
}

function boundedParts(): { filter(part: UnzipFileInfo): boolean; size(): number } {
  let unpacked = 0;
  let parts = 0;
  return {
    filter({ name, originalSize }) {
      parts += 1;
      const read = READ.test(name);
      if (read) unpacked += originalSize;
      if (unpacked > MAX_UNPACKED || parts > MAX_PARTS)
        throw new SpreadsheetError('Tệp .xlsx quá lớn khi giải nén nên không được mở; chia thành các tệp nhỏ hơn');
      return read;
    },
    size: () => unpacked,
  };
}

function asSpreadsheetError(cause: unknown): SpreadsheetError {
  if (cause instanceof SpreadsheetError) return cause;
  return new SpreadsheetError('Tệp .xlsx bị hỏng, không giải nén được; lưu lại bằng Excel rồi gửi lại', { cause });
}
