/**
 * Dates as Vietnamese offices write them, always in Asia/Ho_Chi_Minh whatever the viewer's zone: there is no daylight
 * saving, so an instant is shifted by seven hours and read in UTC. Instants come and go as ISO 8601 text, local days as
 * yyyy-mm-dd, local months as yyyy-mm.
 */
const OFFSET_MS = 7 * 3_600_000;
const DAY_MS = 86_400_000;

const local = (instant: string | number): string => new Date(new Date(instant).getTime() + OFFSET_MS).toISOString();

/** dd/MM/yyyy HH:mm */
export function formatDateTime(instant: string | number): string {
  return `${formatDay(localDay(instant))} ${formatTime(instant)}`;
}

/** HH:mm */
export function formatTime(instant: string | number): string {
  return local(instant).slice(11, 16);
}

/** dd/MM/yyyy of a local day. */
export function formatDay(day: string): string {
  const [year, month, date] = day.split('-');
  return `${date}/${month}/${year}`;
}

/** MM/yyyy of a local month. */
export function formatMonth(month: string): string {
  const [year, number] = month.split('-');
  return `${number}/${year}`;
}

/** The local day in which an instant falls. */
export function localDay(instant: string | number): string {
  return local(instant).slice(0, 10);
}

/** A local day some days later (or earlier). */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** 0 (Sunday) to 6. */
export function weekday(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}
