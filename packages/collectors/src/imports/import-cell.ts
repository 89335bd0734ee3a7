/**
 * A cell of an imported table: text as a CSV holds it, or what a spreadsheet holds behind its display. A date of a spreadsheet has no
 * zone: its wall clock stands in the UTC fields.
 */
export type ImportCell = string | number | Date;

/** The cell as a person would type it: 1234,5 for a number, dd/mm/yyyy hh:mm for a date. */
export function cellText(cell: ImportCell | undefined): string {
  if (cell === undefined) return '';
  if (typeof cell === 'string') return cell.normalize('NFC').trim();
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  if (Number.isNaN(cell.getTime())) return '';
  const [day = '', time = ''] = cell.toISOString().split('T');
  const clock = time.slice(0, 5);
  return `${day.split('-').toReversed().join('/')}${clock === '00:00' ? '' : ` ${clock}`}`;
}
