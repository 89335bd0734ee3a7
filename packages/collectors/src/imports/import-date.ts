import type { ImportCell } from './import-cell.ts';

const VIETNAMESE = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[ ,]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;
const TIME_FIRST = /^(\d{1,2})[:hH](\d{2})(?::(\d{2}))?(?:[ ,-]+(?:ngày )?)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/i;
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/;
const VIETNAM_MS = 7 * 3_600_000;

/**
 * A date of an imported table: day first ("09/02/2024", "9/2/2024 15:00", "15:00 ngày 09/02/2024") or ISO 8601. Without an offset
 * it is Vietnamese time (+07:00), as is the wall clock of a spreadsheet's date; without a time it is the day's beginning. Null when it is written otherwise or no such day exists.
 */
export function readImportDate(cell: ImportCell): Date | null {
  if (typeof cell === 'number') return null;
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? null : new Date(cell.getTime() - VIETNAM_MS);
  const trimmed = cell.trim().normalize('NFC').replace(/\s+/g, ' ');
  const iso = ISO.exec(trimmed);
  if (iso) return instant([iso[1], iso[2], iso[3], iso[4], iso[5], iso[6]], iso[7]);
  const dayFirst = VIETNAMESE.exec(trimmed);
  if (dayFirst) return instant([dayFirst[3], dayFirst[2], dayFirst[1], dayFirst[4], dayFirst[5], dayFirst[6]]);
  const timeFirst = TIME_FIRST.exec(trimmed);
  if (timeFirst) return instant([timeFirst[6], timeFirst[5], timeFirst[4], timeFirst[1], timeFirst[2], timeFirst[3]]);
  return null;
}

function instant(parts: (string | undefined)[], offset = '+07:00'): Date | null {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.map((part) => Number(part ?? 0));
  const wall = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  const exists =
    wall.getUTCMonth() === month - 1 && wall.getUTCDate() === day && hour < 24 && minute < 60 && second < 60;
  if (!exists) return null;
  const sign = /^([+-])(\d{2}):?(\d{2})$/.exec(offset);
  const minutes = sign ? (sign[1] === '-' ? -1 : 1) * (Number(sign[2]) * 60 + Number(sign[3])) : 0;
  return new Date(wall.getTime() - minutes * 60_000);
}
