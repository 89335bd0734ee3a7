import type { Clock } from '@nhipbao/records';
import { z } from 'zod';
import { SourceError } from '../fetch/source-error.ts';

/** Units spent of a day's allowance, kept in the state so that a restart does not forget them. */
export const QuotaUsed = z.object({
  day: z.iso.date(),
  used: z.int().min(0),
  /** The allowance and the zone of its days, for whoever shows it. */
  budget: z.int().optional(),
  zone: z.string().optional(),
});
export type QuotaUsed = z.output<typeof QuotaUsed>;

export interface Quota {
  /** Takes units before they are asked for. Throws SourceError `quota-exhausted` with the instant at which the day ends. */
  spend(units: number): void;
  /** The platform says that nothing is left, whatever was counted here: the error to throw. */
  exhausted(): SourceError;
  used(): QuotaUsed;
}

/** A day's allowance of requests; the day is one of `zone` (Google counts in America/Los_Angeles). */
export function createQuota(options: {
  perDay: number;
  zone: string;
  stored: unknown;
  clock: Clock;
  source: string;
}): Quota {
  const { perDay, zone, clock, source } = options;
  const stored = QuotaUsed.safeParse(options.stored);
  let { day, used } = stored.success ? stored.data : { day: '', used: 0 };
  const today = () => {
    const now = dayIn(zone, clock.now());
    if (now !== day) [day, used] = [now, 0];
  };
  const exhausted = (message: string) =>
    new SourceError(message, { source, code: 'quota-exhausted', retry: nextMidnight(zone, clock.now()) });
  return {
    spend(units) {
      today();
      if (used + units > perDay) {
        throw exhausted(`The ${perDay} units that this source may spend of the day's quota are used up.`);
      }
      used += units;
    },
    exhausted() {
      today();
      used = Math.max(used, perDay);
      return exhausted("The platform says that the day's quota of this key is used up.");
    },
    used() {
      today();
      return { day, used, budget: perDay, zone };
    },
  };
}

/** Writers of days by zone: to make one takes as long as to write a hundred days with it. */
const WRITERS = new Map<string, Intl.DateTimeFormat>();

/** The calendar day (yyyy-mm-dd) of an instant in a zone. */
export function dayIn(zone: string, at: Date): string {
  const writer = WRITERS.get(zone) ?? new Intl.DateTimeFormat('en-CA', { timeZone: zone });
  WRITERS.set(zone, writer);
  return writer.format(at);
}

/**
 * The day of a zone that ends at an instant. Platforms name the end of a day; a day before it is another one where clocks change, so
 * half a day is taken.
 */
export function dayEndingAt(zone: string, end: Date): string {
  return dayIn(zone, new Date(end.getTime() - 12 * 3_600_000));
}

/** The next midnight in a zone, right on the days on which its clocks change. */
export function nextMidnight(zone: string, from: Date): Date {
  const today = dayIn(zone, from);
  // The first minute of the next day, by halving the next 26 hours.
  let low = Math.floor(from.getTime() / 60_000);
  let high = low + 26 * 60;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (dayIn(zone, new Date(middle * 60_000)) === today) low = middle;
    else high = middle;
  }
  return new Date(high * 60_000);
}
