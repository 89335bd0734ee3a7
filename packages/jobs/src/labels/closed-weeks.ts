import { addDays, type LocalDay, localDayOf, startOfLocalDay } from '@nhipbao/records';

/** The Monday of the week in which an instant falls, in Asia/Ho_Chi_Minh. */
export function mondayOf(instant: Date): LocalDay {
  const day = localDayOf(instant);
  // 1970-01-05 was a Monday.
  const since = Math.round((startOfLocalDay(day).getTime() - startOfLocalDay('1970-01-05').getTime()) / 86_400_000);
  return addDays(day, -(((since % 7) + 7) % 7));
}

/** Mondays that bound the closed weeks before an instant: `from` is the first, `week` the present one, which is still open. */
export function closedWeeks(now: Date, weeks: number): { from: LocalDay; week: LocalDay } {
  const week = mondayOf(now);
  return { from: addDays(week, -7 * weeks), week };
}
