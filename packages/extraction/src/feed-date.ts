import { LOCAL_ZONE } from '@nhipbao/records';
import { readDate } from './dates/date-text.ts';
import { offsetOfName } from './dates/zone-names.ts';
import { instantIn, type WallTime } from './dates/zoned-time.ts';

const CLOCK = String.raw`(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,](\d{1,9}))?)?\s*([AaPp][Mm]\b)?`;
/** ISO 8601 and W3C-DTF: from a year alone to fractions of a second, with or without separators. */
const ISO =
  /^(\d{4})(?:-?(\d{2})(?:-?(\d{2}))?)?(?:(?:\s*[Tt]\s*|\s+)(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,](\d{1,9}))?)?)?\s*(\D.{0,40})?$/s;
const ORDINAL = /^(\d{4})-?(\d{3})$/;
/** RFC 822 and its relatives; the weekday may be missing, wrong or in any language. */
const DAY_FIRST = new RegExp(
  String.raw`^(?:[^\d,]{1,20}[,.\s]\s*)?(\d{1,2})[\s-]+([A-Za-z]{3,9})\.?,?[\s-]+(\d{4}|\d{2})(?:,?\s+(?:at\s+)?${CLOCK})?\s*(\D.{0,60})?$`,
  's',
);
/** asctime, JavaScript's toString and American forms: "Thu Jan  1 10:00:00 2004", "Jan 1, 2004 10:00 AM". */
const MONTH_FIRST = new RegExp(
  String.raw`^(?:[A-Za-z]{3,9},?\s+)?([A-Za-z]{3,9})\.?\s+(\d{1,2}),?\s+(?:(\d{4}),?\s+)?${CLOCK}\s*(?:([A-Za-z]{1,5}|[+-]\d{4})\s+)?(\d{4})?\s*(\D.{0,60})?$`,
  's',
);
/** What .NET writes on a server left in English: month first, and AM or PM. */
const AMERICAN = new RegExp(String.raw`^(\d{1,2})/(\d{1,2})/(\d{4})\s+${CLOCK}$`, 's');

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The instant that a feed's date names: RFC 822 with any zone, ISO 8601 and W3C-DTF, asctime, then whatever `readDate` knows of the
 * Vietnamese and other forms of pages. A date without a zone is one of `zone` (IANA). Null when it is no date.
 */
export function parseFeedDate(text: string, zone: string): Date | null {
  const trimmed = text
    .slice(0, 200)
    .trim()
    .replace(/^(\d{8})(\d{6})$/, '$1T$2');
  if (trimmed === '') return null;
  return machineDate(trimmed, zone) ?? readDate(trimmed, { zone })?.instant ?? null;
}

function machineDate(text: string, zone: string): Date | null {
  const ordinal = ORDINAL.exec(text);
  if (ordinal !== null) {
    const start = instant([ordinal[1], '1', '1'], [], undefined, zone);
    return start && new Date(start.getTime() + (Number(ordinal[2]) - 1) * 86_400_000);
  }
  const iso = ISO.exec(text);
  if (iso !== null) {
    const [, year, month = '1', day = '1', hour, minute, second, fraction, rest] = iso;
    return instant([year, month, day], [hour, minute, second, fraction], rest, zone);
  }
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst !== null) {
    const [, day, name = '', year, hour, minute, second, fraction, half, rest] = dayFirst;
    return instant([year, monthOf(name), day], [hour, minute, second, fraction, half], rest, zone);
  }
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst !== null) {
    const [, name = '', day, before, hour, minute, second, fraction, half, middle, after, rest] = monthFirst;
    return instant([before ?? after, monthOf(name), day], [hour, minute, second, fraction, half], middle ?? rest, zone);
  }
  const american = AMERICAN.exec(text);
  if (american !== null && american[8] !== undefined && Number(american[1]) <= 12) {
    const [, month, day, year, hour, minute, second, fraction, half] = american;
    return instant([year, month, day], [hour, minute, second, fraction, half], undefined, zone);
  }
  return null;
}

function monthOf(name: string): string {
  return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

type Part = string | undefined;

function instant(date: [Part, Part, Part], clock: Part[], zoneText: Part, zone: string): Date | null {
  const [hourText, minute = '0', second = '0', fraction = '', half] = clock;
  let hour = Number(hourText ?? '0');
  if (half !== undefined && hour <= 12) hour = (hour % 12) + (/^p/i.test(half) ? 12 : 0);
  const wall = {
    year: fullYear(date[0] ?? ''),
    month: Number(date[1]),
    day: Number(date[2]),
    hour,
    minute: Number(minute),
    second: Number(second),
  };
  if (!exists(wall)) return null;
  const offset = offsetOf(zoneText);
  const asUtc = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second);
  const whole = offset === undefined ? inZone(zone, wall, asUtc) : asUtc - offset * 60_000;
  return new Date(whole + Number(`0.${fraction || '0'}`) * 1000);
}

/** RFC 2822, 4.3: two digits below 50 are of this century. */
function fullYear(text: string): number {
  const year = Number(text);
  return text.length === 2 ? year + (year < 50 ? 2000 : 1900) : year;
}

function exists({ year, month, day, hour, minute, second }: WallTime): boolean {
  if (!(year >= 1000 && month >= 1 && month <= 12 && day >= 1)) return false;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return false;
  return minute <= 59 && second <= 60 && (hour <= 23 || (hour === 24 && minute === 0 && second === 0));
}

/** Minutes ahead of UTC; undefined where the text names no zone. A zone nobody knows is read as UTC (RFC 2822, 4.3). */
function offsetOf(text: Part): number | undefined {
  const name = text?.trim() ?? '';
  if (name === '') return undefined;
  const signed = /^(?:[A-Za-z]{1,5}\s?)?([+-])\s?(\d{1,2}):?(\d{2})?(?!\d)/.exec(name);
  if (signed !== null) {
    const minutes = Number(signed[2]) * 60 + Number(signed[3] ?? 0);
    return signed[1] === '-' ? -minutes : minutes;
  }
  return offsetOfName(name.toUpperCase()) ?? 0;
}

/** Every date of a feed of 50,000 entries passes here: the two zones in use are answered without the calendar library. */
function inZone(zone: string, wall: WallTime, asUtc: number): number {
  if (zone === 'UTC') return asUtc;
  if (zone === LOCAL_ZONE && wall.year >= 1976) return asUtc - 7 * 3_600_000;
  return instantIn(zone, wall).getTime();
}
