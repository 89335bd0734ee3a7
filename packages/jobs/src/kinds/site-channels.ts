import { isValidOn, localDayOf } from '@nhipbao/records';
import { defineJob, every } from '../job.ts';
import { findSiteChannels } from '../register/site-channels.ts';
import { loadRegistry } from '../registry/store.ts';

/** Looks daily on the units' archived pages for accounts on platforms, to hold the channel register against them. */
export default defineJob({
  name: 'site-channels',
  due: every(20 * 3_600_000),
  async run(context) {
    const { sources } = await loadRegistry(context.warehouse);
    const today = localDayOf(context.clock.now());
    let pages = 0;
    let channels = 0;
    for (const source of sources) {
      if (source.collector !== 'web' || !source.enabled || !isValidOn(source, today)) continue;
      const found = await findSiteChannels(context, source);
      if (found === undefined) continue;
      pages += 1;
      channels += found;
    }
    return { pages, channels };
  },
});
