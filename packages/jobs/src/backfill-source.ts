import type { Registry, Source } from '@nhipbao/records';
import { classifyPending } from './classify-pending.ts';
import { collectPages } from './collect-pages.ts';
import { collectSource } from './collect-source.ts';
import type { JobContext } from './job.ts';

export interface Backfilled {
  sighted: number;
  pages: number;
  failed: number;
  classified: number;
}

/**
 * Reads a sitemap source between two local days (both inclusive) whatever it has shown before, then every page that is due of its
 * unit. It can be stopped and run again: what is stored is not fetched again.
 */
export async function backfillSource(
  context: JobContext,
  registry: Registry,
  source: Source,
  span: { from?: string | undefined; to?: string | undefined },
): Promise<Backfilled> {
  const settings = { ...source.settings, ...(span.from && { since: span.from }), ...(span.to && { until: span.to }) };
  const run = await collectSource({ ...context }, registry, { ...source, settings });
  if (!run) throw new Error(`source ${source.id} is being read by another process; try again when it has ended`);
  if (run.error) throw new Error(run.error.message);
  const done: Backfilled = { sighted: run.fresh.sightings, pages: 0, failed: 0, classified: 0 };
  const web = registry.sources.find((one) => one.unit === source.unit && one.collector === 'web' && one.enabled);
  if (!web)
    throw new Error(`unit ${source.unit} has no enabled source of kind web: it says how article pages are read`);
  while (!context.signal.aborted) {
    const tally = await collectPages(context, web);
    if (!tally)
      throw new Error(`pages of ${source.unit} are being read by another process; try again when it has ended`);
    const read = tally.stored + tally.unchanged + tally.alias;
    done.pages += read;
    done.failed += tally.failed + tally['not-article'] + tally.gone;
    if (read + tally.failed + tally['not-article'] + tally.gone === 0) break;
  }
  done.classified = await classifyPending(context, registry);
  return done;
}
