import { type RunResult, runSource } from '@nhipbao/collectors';
import type { Registry, Source } from '@nhipbao/records';
import { claimLease, readFact, releaseLease } from '@nhipbao/warehouse';
import { z } from 'zod';
import { loadDue, nextDue, saveDue } from './due.ts';
import type { JobContext } from './job.ts';
import { createSourceSink, newRunId, stateEntity } from './store/source-sink.ts';

const LEASE_MS = 20 * 60_000;

export interface SourceRun extends RunResult {
  runId: string;
  source: string;
  fresh: { sightings: number; publications: number };
}

/**
 * Reads one source once and stores what it brings, the run itself and its next due time. Undefined when another process is
 * reading it. Only a missing collector is thrown; what fails on the other side is in the result.
 */
export async function collectSource(
  context: JobContext,
  registry: Registry,
  source: Source,
): Promise<SourceRun | undefined> {
  const { warehouse, clock, holder, log } = context;
  const collector = context.collectors.get(source.collector);
  if (!collector)
    throw new Error(
      `source ${source.id}: there is no collector of kind "${source.collector}"; known are ${[...context.collectors.keys()].join(', ')}`,
    );
  const lease = await claimLease(warehouse, `source:${source.id}`, holder, LEASE_MS);
  if (!lease) return undefined;

  try {
    const runId = newRunId();
    const sink = createSourceSink(warehouse, { id: runId, source, accounts: registry.accounts, clock, by: holder });
    const state = await readFact(warehouse, stateEntity(source.id), z.unknown());
    const result = await runSource({
      source,
      collector,
      state: state?.payload,
      transport: context.transport,
      readImport: context.readImport,
      sink,
      clock,
      log,
      signal: context.signal,
    });
    await warehouse.writer.insert('runs', [runRow(runId, source, lease.epoch, result, sink.fresh)]);
    const before = (await loadDue(warehouse)).get(source.id);
    const listed = result.counts.sightings + result.counts.publications;
    const fresh = sink.fresh.sightings + sink.fresh.publications;
    const failed = result.outcome === 'failed';
    await saveDue(
      warehouse,
      source.id,
      nextDue(
        source,
        before,
        { listed, fresh, failed, retryAt: result.error?.retryAt ?? null },
        clock.now(),
        Math.random,
      ),
      holder,
    );
    return { ...result, runId, source: source.id, fresh: sink.fresh };
  } finally {
    await releaseLease(warehouse, lease);
  }
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
  };
}
