import { isValidOn, localDayOf } from '@nhipbao/records';
import { defineJob, every } from '../job.ts';
import { checkLinks } from '../quality/check-links.ts';
import { loadRegistry } from '../registry/store.ts';

/** One work of a unit an hour, 24 a day, each with 20 addresses at most: a sample that no site feels. */
const WORKS_AN_HOUR = 1;
/** Other jobs wait meanwhile; what was not done in this time is drawn again. */
const LONGEST_MS = 60_000;

/** Looks hourly at a work of each unit, drawn at random: does its page still answer, and what it links to and shows? */
export default defineJob({
  name: 'link-checks',
  due: every(3_600_000),
  async run(context) {
    const { sources } = await loadRegistry(context.warehouse);
    const today = localDayOf(context.clock.now());
    const done = { works: 0, addresses: 0 };
    for (const source of sources) {
      if (source.collector !== 'web' || !source.enabled || !isValidOn(source, today)) continue;
      const signal = AbortSignal.any([context.signal, AbortSignal.timeout(LONGEST_MS)]);
      const looked = await checkLinks({ ...context, signal }, source, WORKS_AN_HOUR);
      done.works += looked.works;
      done.addresses += looked.addresses;
    }
    return done;
  },
});
