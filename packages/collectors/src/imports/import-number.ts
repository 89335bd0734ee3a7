import type { ImportCell } from './import-cell.ts';

/**
 * A count of an imported table: digits, or groups of three parted by dots, commas or blanks as spreadsheets write them
 * ("12.345", "12,345", "12 345"), with a fraction of zeros at most. Null when it is not clearly a whole number: "1,5" is refused, not
 * guessed at.
 */
export function readImportCount(cell: ImportCell): number | null {
  if (typeof cell === 'number') return Number.isSafeInteger(cell) && cell >= 0 ? cell : null;
  if (typeof cell !== 'string') return null;
  const text = plain(cell);
  if (/^\d{1,15}$/.test(text)) return Number(text);
  if (/^\d{1,3}(?:([., ])\d{3})(?:\1\d{3})*$/.test(text)) return Number(text.replace(/\D/g, ''));
  const amount = readImportAmount(cell);
  return amount !== null && Number.isSafeInteger(amount) ? amount : null;
}

/**
 * An amount that may have a fraction, as Vietnamese spreadsheets write it: "1.234,5", "1234,5" or "1 234,5"; "12.345" is twelve
 * thousand. Null for "1,234", which elsewhere means a thousand, and for all that is no such number.
 */
export function readImportAmount(cell: ImportCell): number | null {
  if (typeof cell === 'number') return Number.isFinite(cell) && cell >= 0 ? cell : null;
  if (typeof cell !== 'string') return null;
  const text = plain(cell);
  if (/^\d{1,15}$/.test(text)) return Number(text);
  const grouped = /^(\d{1,3}(?:([. ])\d{3})+)(?:,(\d{1,6}))?$/.exec(text);
  if (grouped) return Number(`${grouped[1]?.replace(/\D/g, '')}.${grouped[3] ?? 0}`);
  const simple = /^(\d{1,12}),(\d{1,2}|\d{4,6})$/.exec(text) ?? /^(\d{4,12}),(\d{3})$/.exec(text);
  return simple ? Number(`${simple[1]}.${simple[2]}`) : null;
}

function plain(cell: string): string {
  return cell.trim().replace(/[\u00a0\u202f]/g, ' ');
}
