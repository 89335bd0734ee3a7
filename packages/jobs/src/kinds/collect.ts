import { isValidOn, localDayOf, type Registry } from '@nhipbao/records';
import { classifyPending } from '../classify-pending.ts';
import { collectPages } from '../collect-pages.ts';
import { collectSource } from '../collect-source.ts';
import { dueSources, loadDue } from '../due.ts';
import { defineJob, every, type JobContext } from '../job.ts';
import { loadRegistry } from '../registry/store.ts';

/** Reads the sources that are due, then the pages that are due, and decides on what is new. */
export default defineJob({
  name: 'collect',
  due: every(60_000),
  async run(context) {
    const registry = await loadRegistry(context.warehouse);
    const sources = await readDueSources(context, registry);
    const pages = await readDuePages(context, registry);
    const classified = context.signal.aborted ? 0 : await classifyPending(context, registry);
    return { ...sources, pages, classified };
  },
});

async function readDueSources(context: JobContext, registry: Registry): Promise<{ sources: number; failed: number }> {
  const today = localDayOf(context.clock.now());
  const valid = registry.sources.filter((source) => isValidOn(source, today));
  const due = dueSources(valid, await loadDue(context.warehouse), context.clock);
  let failed = 0;
  // Side by side: one that hangs must not delay the others; the transport spaces requests per host.
  await Promise.all(
    due.map(async (source) => {
      try {
        const run = await collectSource(context, registry, source);
        if (run?.outcome === 'failed') failed++;
      } catch (error) {
        failed++;
        context.log.error(
          { source: source.id, reason: error instanceof Error ? error.message : String(error) },
          'a source could not be read',
        );
      }
    }),
  );
  return { sources: due.length, failed };
}

/** Reads due pages of every unit that has a `web` source; returns how many were stored or found unchanged. */
async function readDuePages(context: JobContext, registry: Registry): Promise<number> {
  const byUnit = new Map(
    registry.sources
      .filter((source) => source.enabled && source.collector === 'web')
      .map((source) => [source.unit, source]),
  );
  const tallies = await Promise.all(
    [...byUnit.values()].map((source) =>
      collectPages(context, source).catch((error: unknown) => {
        context.log.error(
          { source: source.id, reason: error instanceof Error ? error.message : String(error) },
          'pages could not be stored',
        );
        return undefined;
      }),
    ),
  );
  return tallies.reduce((sum, tally) => sum + (tally ? tally.stored + tally.unchanged + tally.alias : 0), 0);
}
