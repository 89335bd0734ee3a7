import { z } from 'zod';

/** Zone in which days, weeks (Monday first) and periods are computed. No daylight saving, always UTC+7. */
export const LOCAL_ZONE = 'Asia/Ho_Chi_Minh';
const LOCAL_OFFSET_MS = 7 * 3_600_000;

/** An instant, UTC inside. At JSON edges ISO 8601 with offset. */
export const Instant = z.date();
export type Instant = z.infer<typeof Instant>;

/** An instant as it stands in JSON or in a database row (ISO 8601), read into a Date. */
export const InstantText = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

/** A local calendar day, yyyy-mm-dd. */
export const LocalDay = z.iso.date();
export type LocalDay = z.infer<typeof LocalDay>;

/** 00:00 of a local day as an instant. */
export function startOfLocalDay(day: LocalDay): Date {
  return new Date(`${day}T00:00:00+07:00`);
}

/** The local day (yyyy-mm-dd, Asia/Ho_Chi_Minh) in which an instant falls. */
export function localDayOf(instant: Date): LocalDay {
  return new Date(instant.getTime() + LOCAL_OFFSET_MS).toISOString().slice(0, 10);
}

/** The local month (yyyy-mm, Asia/Ho_Chi_Minh) in which an instant falls. */
export function localMonthOf(instant: Date): string {
  return localDayOf(instant).slice(0, 7);
}

/** Adds whole days to a local day. */
export function addDays(day: LocalDay, days: number): LocalDay {
  return localDayOf(new Date(startOfLocalDay(day).getTime() + days * 86_400_000));
}

/** ISO 8601 with the local offset: what interfaces and files print. */
export function toLocalIso(instant: Date): string {
  return `${new Date(instant.getTime() + LOCAL_OFFSET_MS).toISOString().slice(0, -1)}+07:00`;
}

/** What tells the time; tests and the demo inject their own. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };
