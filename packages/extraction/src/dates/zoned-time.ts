/** Fields of a wall clock; month 1 to 12. */
export interface WallTime {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(zone, format);
  return format;
}

/** Minutes that the zone is ahead of UTC at an instant. Throws a RangeError for an unknown IANA zone. */
export function offsetAt(instant: number, zone: string): number {
  const parts: Record<string, number> = {};
  for (const part of formatOf(zone).formatToParts(instant)) parts[part.type] = Number(part.value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Math.round(
    (Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000) / 60_000,
  );
}

/** The instant at which clocks of the zone show this time (the first one where clocks are set back). */
export function instantIn(zone: string, wall: WallTime): Date {
  const asUtc = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second);
  const first = asUtc - offsetAt(asUtc, zone) * 60_000;
  return new Date(asUtc - offsetAt(first, zone) * 60_000);
}

/** True for a date and time that exist, in years in which the web had pages. */
export function isPlausible(wall: WallTime): boolean {
  if (wall.year < 1990 || wall.year > 2100 || wall.month < 1 || wall.month > 12 || wall.day < 1) return false;
  if (wall.hour > 23 || wall.minute > 59 || wall.second > 60) return false;
  return wall.day <= new Date(Date.UTC(wall.year, wall.month, 0)).getUTCDate();
}
