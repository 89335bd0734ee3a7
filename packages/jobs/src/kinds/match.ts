import { defineJob, every } from '../job.ts';
import { matchUnits } from '../matching/match-units.ts';

/** Finds the item that each post stands for, after collecting: what is new, what changed, and where an item came after its post. */
export default defineJob({
  name: 'match',
  due: every(5 * 60_000),
  run: (context) => matchUnits(context),
});
