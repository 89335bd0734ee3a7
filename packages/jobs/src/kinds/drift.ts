import { addDays, startOfLocalDay } from '@nhipbao/records';
import { defineJob } from '../job.ts';
import { mondayOf } from '../labels/closed-weeks.ts';
import { watchDrift } from '../models/watch-drift.ts';

/** After the week ended, so that its last pages are read. */
const SIX_HOURS = 6 * 3_600_000;

/** Watches how the decisions of each closed week differ from the weeks before, every Monday at six. */
export default defineJob({
  name: 'drift',
  due: (last) => (last === null ? new Date(0) : nextMonday(last)),
  run: watchDrift,
});

function nextMonday(last: Date): Date {
  const monday = mondayOf(new Date(last.getTime() - SIX_HOURS));
  return new Date(startOfLocalDay(addDays(monday, 7)).getTime() + SIX_HOURS);
}
