/**
 * A count of an imported table: digits, or groups of three parted by dots, commas or blanks as spreadsheets write them
 * ("12.345", "12,345", "12 345"). Null when it is not clearly a whole number: "1,5" is refused, not guessed at.
 */
export function readImportCount(text: string): number | null {
  const trimmed = text.trim().replace(/[\u00a0\u202f]/g, ' ');
  if (/^\d{1,15}$/.test(trimmed)) return Number(trimmed);
  if (/^\d{1,3}(?:([., ])\d{3})(?:\1\d{3})*$/.test(trimmed)) return Number(trimmed.replace(/\D/g, ''));
  return null;
}
