import { defineJob, every } from '../job.ts';
import { measureUnits, periodsToMeasure } from '../measure-units.ts';
import { loadRegistry } from '../registry/store.ts';

/** Measures every indicator hourly; a value that did not change adds nothing. */
export default defineJob({
  name: 'measure',
  due: every(3_600_000),
  async run(context) {
    const registry = await loadRegistry(context.warehouse);
    const measured = await measureUnits(context, registry, periodsToMeasure(context.clock.now()));
    return { measured: measured.length, changed: measured.filter((one) => one.changed).length };
  },
});
