import { linesSink, type RunResult, readAgain, runSource } from '@nhipbao/collectors';
import type { Registry, Source } from '@nhipbao/records';
import { readFact } from '@nhipbao/warehouse';
import { z } from 'zod';
import { nextDue, readDue, saveDue } from './due.ts';
import type { JobContext } from './job.ts';
import { createSourceSink, newRunId, stateEntity } from './store/source-sink.ts';
import { withLease } from './with-lease.ts';

export interface SourceRun extends RunResult {
  runId: string;
  source: string;
  fresh: { sightings: number; publications: number };
}

/** What reading a source needs of a job's context. */
export type ReadingContext = Pick<
  JobContext,
  | 'warehouse'
  | 'clock'
  | 'holder'
  | 'log'
  | 'collectors'
  | 'transport'
  | 'readImport'
  | 'readFeed'
  | 'secrets'
  | 'signal'
>;

/**
 * Reads one source once and stores what it brings, the run itself and its next due time. Undefined when another process is
 * reading it. Only a missing collector is thrown; what fails on the other side is in the result. With `since`, numbers of everything
 * published from then on are read again, whatever their turn; `onRecord` is called with each record as it is stored.
 */
export async function collectSource(
  context: ReadingContext,
  registry: Registry,
  source: Source,
  { since, onRecord }: { since?: Date | undefined; onRecord?: ((record: object) => void) | undefined } = {},
): Promise<SourceRun | undefined> {
  const { warehouse, clock, holder, log } = context;
  const collector = context.collectors.get(source.collector);
  if (!collector)
    throw new Error(
      `source ${source.id}: there is no collector of kind "${source.collector}"; known are ${[...context.collectors.keys()].join(', ')}`,
    );
  return withLease(context, `source:${source.id}`, async (lease, signal) => {
    const runId = newRunId();
    const sink = createSourceSink(warehouse, { id: runId, source, accounts: registry.accounts, clock, by: holder });
    const state = await readFact(warehouse, stateEntity(source.id), z.unknown());
    const { transport, readImport, readFeed, secrets } = context;
    const request = {
      source,
      collector,
      state: since ? readAgain(state?.payload, since, clock.now()) : state?.payload,
      transport,
      readImport,
      readFeed,
      secrets,
      sink: onRecord ? linesSink(onRecord, sink) : sink,
      clock,
      log,
      signal,
    };
    const result = await runSource(request);
    await warehouse.writer.insert('runs', [runRow(runId, source, lease.epoch, result, sink.fresh)]);
    const before = await readDue(warehouse, source.id);
    const gain = {
      listed: result.counts.sightings + result.counts.publications,
      fresh: sink.fresh.sightings + sink.fresh.publications,
      failed: result.outcome === 'failed',
      retryAt: result.error?.retryAt ?? null,
    };
    await saveDue(warehouse, source.id, nextDue(source, before, gain, clock.now(), Math.random), holder);
    return { ...result, runId, source: source.id, fresh: sink.fresh };
  });
}

function runRow(runId: string, source: Source, epoch: number, result: RunResult, fresh: SourceRun['fresh']) {
  return {
    run_id: runId,
    source_id: source.id,
    epoch,
    started_at: result.startedAt,
    ended_at: result.endedAt,
    outcome: result.outcome,
    requests: result.requests,
    bytes: result.bytes,
    sightings: fresh.sightings,
    publications: fresh.publications,
    samples: result.counts.samples,
    issues: result.counts.issues,
    error_code: result.error?.code ?? null,
    error_message: result.error?.message ?? null,
    streams: JSON.stringify(result.streams),
  };
}
