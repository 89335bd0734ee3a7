import { runSource } from '@nhipbao/collectors';
import { localDayOf, type Source, Source as SourceSchema } from '@nhipbao/records';
import { readFact, writeFact } from '@nhipbao/warehouse';
import type { JobContext } from './job.ts';
import { archiveExchanges } from './store/archive.ts';

export interface SourceCheck {
  ok: boolean;
  reason: string | null;
  /** Records the source showed. */
  records: number;
}

/**
 * Proves a source's settings against the live source: reads it once from the beginning without storing what it lists. A source that
 * answers with at least one record is marked verified today; the raw answers are archived as the proof.
 */
export async function checkSource(context: JobContext, source: Source, by: string): Promise<SourceCheck> {
  const collector = context.collectors.get(source.collector);
  if (!collector) return { ok: false, reason: `there is no collector of kind "${source.collector}"`, records: 0 };
  const result = await runSource({
    source,
    collector,
    state: undefined,
    transport: context.transport,
    readImport: context.readImport,
    readFeed: context.readFeed,
    secrets: context.secrets,
    sink: {
      archive: (exchanges) => archiveExchanges(context.warehouse, source.id, exchanges),
      write: async () => {},
      saveState: async () => {},
    },
    clock: context.clock,
    log: context.log,
    signal: context.signal,
  });
  const records = result.counts.sightings + result.counts.publications + result.counts.samples;
  if (result.error) return { ok: false, reason: result.error.message, records };
  if (records === 0) return { ok: false, reason: 'the source answered but listed nothing that could be used', records };
  await markVerified(context, source.id, by);
  return { ok: true, reason: null, records };
}

async function markVerified({ warehouse, clock }: JobContext, source: string, by: string): Promise<void> {
  const entity = `registry:source:${source}`;
  if (!(await readFact(warehouse, entity, SourceSchema.nullable()))) return;
  const verified = localDayOf(clock.now());
  await writeFact(warehouse, {
    entity,
    schema: SourceSchema.nullable(),
    by: `check:${by}`,
    compute: (current) => (current?.payload ? { ...current.payload, verified } : undefined),
  });
}
