const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** When a page that was read is read again to see corrections: most come soon after publication. */
const LADDER_MS = [HOUR_MS, 6 * HOUR_MS, DAY_MS, 7 * DAY_MS];
const RETRY_MS = [10 * 60_000, HOUR_MS, 6 * HOUR_MS, DAY_MS, 3 * DAY_MS];

/** Next reading of a page that was read, by its age since publication; null when it is old enough to be left alone. */
export function nextReading(datedAt: Date, now: Date): Date | null {
  const due = LADDER_MS.map((age) => new Date(datedAt.getTime() + age)).find((time) => time > now);
  return due ?? null;
}

/** Next attempt at a page that failed: slower each time, given up after five; a server's own wish comes first. */
export function nextAttempt(attempt: number, now: Date, wish: Date | null): Date | null {
  const wait = RETRY_MS[attempt - 1];
  if (wait === undefined) return null;
  const own = new Date(now.getTime() + wait);
  return wish && wish > own ? wish : own;
}
