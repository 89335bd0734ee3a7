import type { Messages } from '../messages/vi.ts';
import { formatDateTime } from './date.ts';

/** How long ago an instant was, in words up to a week, as a date beyond. `now` in milliseconds. */
export function ago(instant: string | null, now: number, t: Messages): string {
  if (!instant) return t.ago.never;
  const minutes = Math.floor((now - Date.parse(instant)) / 60_000);
  if (minutes < 1) return t.ago.now;
  if (minutes < 60) return t.ago.minutes(minutes);
  if (minutes < 48 * 60) return t.ago.hours(Math.floor(minutes / 60));
  if (minutes < 7 * 24 * 60) return t.ago.days(Math.floor(minutes / 1440));
  return formatDateTime(instant);
}
