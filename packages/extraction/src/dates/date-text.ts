import { foldMonth, monthNumber } from './month-names.ts';
import { offsetOfName } from './zone-names.ts';
import { instantIn, isPlausible, type WallTime } from './zoned-time.ts';

/** A date read from text; `hasTime` is false when the text named only the day (then `instant` is its 00:00). */
export interface ReadDate {
  instant: Date;
  hasTime: boolean;
  /** What the clock showed, as if it were UTC; epoch ms. */
  wall: number;
  /** True when the text itself named the zone by its distance from UTC, not by a name that several countries use. */
  hasZone: boolean;
}

/** How a date is read: the IANA zone for texts that name none, and whether 03/04 is March 4 (US) rather than 3 April. */
export interface DateReading {
  zone: string;
  monthFirst?: boolean;
}

const ISO =
  /(?<![\d.])(\d{4})-(\d{1,2})-(\d{1,2})(?:\s*[T ,]\s*(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2}\b|[+-]\d{2}\b)?)?/i;
const YEAR_FIRST = /(?<!\d)(\d{4})\s*[/.年년-]\s*(\d{1,2})\s*[/.月월-]\s*(\d{1,2})(?!\d)/;
const NUMERIC = /(?<![\d.,])(\d{1,2})\s?[/.\-–]\s?(\d{1,2})\s?[/.\-–]\s?(\d{4}|\d{2})(?!\d)/;
const VIETNAMESE = /(?:ngày|mùng)?\s*(\d{1,2})\s*tháng\s*(\d{1,2})\s*(?:,|năm)?\s*(\d{4})/iu;
const DAY_MONTH =
  /(?<!\d)(\d{1,2})(?:\.|st|nd|rd|th|º|ª|er|re)?(?:\s+|-)(?:de |of |d['’])?([\p{L}\p{M}.’']{2,20}),?(?:\s+|-)(?:de |del |,\s*)?(\d{4})/iu;
const MONTH_DAY = /([\p{L}\p{M}.]{3,20})\s+(\d{1,2})(?:st|nd|rd|th)?\s*,?\s+(\d{4})/iu;
const CLOCK = /(?<![\d/.-])(\d{1,2})\s?(?:[:hH]|(?:giờ|Uhr|時|시))\s?(\d{2})(?:\s?:\s?(\d{2}))?(?:[.,]\d+)?(?![\d])/u;
const DOTTED_CLOCK = /(?<![\d/.-])([01]?\d|2[0-3])\.([0-5]\d)(?![\d.])/;
const HALF = /^\s*(?:giờ\s*)?([ap])\.?\s?m\b|^\s*(?:giờ\s*)?(SA|CH|sáng|chiều|tối)(?![\p{L}])/iu;
const ZONE = /(?:GMT|UTC)\s?([+-])\s?(\d{1,2}):?(\d{2})?|([+-])(\d{2}):?(\d{2})(?!\d)/;

/**
 * Reads the first date in a text, in the forms papers write: ISO 8601, RFC 2822, "Thứ sáu: 15:00 ngày 09/02/2024",
 * "Cập nhật ngày: 16/01/2019 - 21:19", "5 tháng 3 năm 2024", "9. Februar 2024, 15.00 Uhr", "Feb 9, 2024 3:00 PM EST".
 * A time without a zone is one of `zone`; null when there is no plausible date.
 */
export function readDate(text: string, reading: DateReading): ReadDate | null {
  const ascii = asciiDigits(text.slice(0, 400));
  const iso = ISO.exec(ascii);
  if (iso?.[4] !== undefined)
    return finish(wallOf(iso[1], iso[2], iso[3], iso[4], iso[5], iso[6]), iso[7], ascii, reading);
  const day = iso ? { found: iso, wall: wallOf(iso[1], iso[2], iso[3]) } : dayIn(ascii, reading);
  if (!day || !isPlausible(day.wall)) return readEpoch(ascii);
  const { index } = day.found;
  const after = ascii.slice(index + day.found[0].length);
  const before = ascii.slice(0, index);
  const clock = clockIn(after) ?? clockIn(before);
  if (!clock)
    return { instant: instantIn(reading.zone, day.wall), hasTime: false, wall: epochOf(day.wall), hasZone: false };
  return finish({ ...day.wall, ...clock.time }, undefined, clock.rest, reading);
}

function dayIn(text: string, reading: DateReading): { found: RegExpExecArray; wall: WallTime } | null {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return { found: yearFirst, wall: wallOf(yearFirst[1], yearFirst[2], yearFirst[3]) };
  const vietnamese = VIETNAMESE.exec(text);
  if (vietnamese) return { found: vietnamese, wall: wallOf(vietnamese[3], vietnamese[2], vietnamese[1]) };
  for (const pattern of [DAY_MONTH, MONTH_DAY]) {
    const found = pattern.exec(text);
    const [name, day] = pattern === DAY_MONTH ? [found?.[2], found?.[1]] : [found?.[1], found?.[2]];
    const month = name === undefined ? null : monthNumber(foldMonth(name));
    if (found && month !== null) return { found, wall: wallOf(found[3], String(month), day) };
  }
  const numeric = NUMERIC.exec(text);
  if (!numeric) return null;
  const [first, second] = [Number(numeric[1]), Number(numeric[2])];
  const monthFirst = second > 12 || (reading.monthFirst === true && first <= 12 && numeric[0].includes('/'));
  const [day, month] = monthFirst ? [numeric[2], numeric[1]] : [numeric[1], numeric[2]];
  const year = numeric[3]?.length === 2 ? `20${numeric[3]}` : numeric[3];
  return { found: numeric, wall: wallOf(year, month, day) };
}

function clockIn(text: string): { time: Pick<WallTime, 'hour' | 'minute' | 'second'>; rest: string } | null {
  const found = CLOCK.exec(text) ?? DOTTED_CLOCK.exec(text);
  if (!found) return null;
  const rest = text.slice(found.index + found[0].length);
  const half = HALF.exec(rest);
  const isAfternoon = /^(?:p|ch|chiều|tối)$/i.test(half?.[1] ?? half?.[2] ?? '');
  let hour = Number(found[1]);
  if (half && hour <= 12) hour = (hour % 12) + (isAfternoon ? 12 : 0);
  const time = { hour, minute: Number(found[2]), second: Number(found[3] ?? 0) };
  return hour > 23 || time.minute > 59 ? null : { time, rest };
}

function finish(wall: WallTime, zone: string | undefined, rest: string, reading: DateReading): ReadDate | null {
  if (!isPlausible(wall)) return null;
  const offset = zone === undefined ? zoneIn(rest) : zoneIn(zone.toUpperCase() === 'Z' ? 'UTC' : zone.padEnd(5, '0'));
  const asUtc = epochOf(wall);
  if (offset === null) return { instant: instantIn(reading.zone, wall), hasTime: true, wall: asUtc, hasZone: false };
  return {
    instant: new Date(asUtc - offset * 60_000),
    hasTime: true,
    wall: asUtc,
    hasZone: ZONE.test(rest) || zone !== undefined,
  };
}

function epochOf(wall: WallTime): number {
  return Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second);
}

/** Minutes ahead of UTC that a text names by sign or by abbreviation; null when it names none. */
function zoneIn(text: string): number | null {
  const found = ZONE.exec(text);
  if (!found) return offsetOfName(text);
  const hours = Number(found[2] ?? found[5]);
  const minutes = Number(found[3] ?? found[6] ?? 0);
  if (hours > 14 || minutes > 59) return null;
  return ((found[1] ?? found[4]) === '-' ? -1 : 1) * (hours * 60 + minutes);
}

/** Seconds or milliseconds since 1970, or the packed form 20240209150000, when that is all the text holds. */
function readEpoch(text: string): ReadDate | null {
  const digits = text.trim();
  if (!/^\d{10}(?:\d{3})?$/.test(digits)) return null;
  const instant = new Date(Number(digits) * (digits.length === 10 ? 1000 : 1));
  const year = instant.getUTCFullYear();
  return year >= 1990 && year <= 2100 ? { instant, hasTime: true, wall: instant.getTime(), hasZone: true } : null;
}

function wallOf(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  hour = '0',
  minute = '0',
  second = '0',
): WallTime {
  return {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
  };
}

/** Digits of other scripts (Arabic, Persian, Devanagari, Bengali, full width, ...) as 0 to 9. */
function asciiDigits(text: string): string {
  if (!/[\u0080-\u{10FFFF}]/u.test(text)) return text;
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 48;
    if (code < 128) return digit;
    // Every script's ten digits stand in a row, zero first.
    let zero = code;
    while (code - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
    return String(code - zero);
  });
}
