import type { Feed, FeedInput } from '@nhipbao/extraction';
import type { Clock, Source } from '@nhipbao/records';
import { z } from 'zod';
import type { Collector, Log, StreamStatus } from './collector.ts';
import type { Exchange } from './fetch/exchange.ts';
import type { ReadImport } from './fetch/import-files.ts';
import { createRedactor } from './fetch/redactor.ts';
import type { Transport } from './fetch/transport.ts';
import { createRunBatch, type RecordBatch } from './run-batch.ts';
import { collectContext } from './run-context.ts';
import { describeFailure, outcomeOf, StorageFailed, unfinished } from './run-outcome.ts';
import type { RunResult } from './run-result.ts';
import type { Secrets } from './run-secrets.ts';
import { unlessAborted } from './unless-aborted.ts';

/** Where a run's yield is stored. Each call is awaited and comes in this order: archive, write, saveState. */
export interface RunSink {
  archive(exchanges: Exchange[]): Promise<void>;
  write(records: RecordBatch): Promise<void>;
  /** Plain JSON, checked by the collector's own schema. */
  saveState(state: unknown): Promise<void>;
}

export interface RunLimits {
  /** Longest run, ms. */
  runMs: number;
  /** Records and archived bytes after which a batch is stored without waiting for the collector's state. */
  batchRecords: number;
  batchBytes: number;
}

const LIMITS: RunLimits = { runMs: 15 * 60_000, batchRecords: 1000, batchBytes: 8 * 1024 * 1024 };

export interface RunRequest {
  source: Pick<Source, 'id' | 'account' | 'settings'>;
  collector: Collector;
  /** As `saveState` got it last; undefined at the first run. */
  state: unknown;
  transport: Transport;
  /** Where files that people hand in are read from; none by default. */
  readImport?: ReadImport;
  /** How feeds are read: `createFeedReader().read` puts it into a worker thread; by default it is done here. */
  readFeed?: (input: FeedInput) => Promise<Feed>;
  /** Where the collector's secrets come from; none by default. */
  secrets?: Secrets;
  sink: RunSink;
  clock: Clock;
  log: Log;
  signal?: AbortSignal;
  limits?: Partial<RunLimits>;
}

/**
 * Reads one source once. Records are checked and stored in batches, the raw answers before them and the collector's state after
 * them, so a run killed at any point is made good by running it again. Never throws: whatever fails is in the result, so that one
 * bad source does not stop the others.
 */
export async function runSource(request: RunRequest): Promise<RunResult> {
  const { source, collector, sink, clock } = request;
  const redactor = createRedactor();
  const log = redactedLog(request.log, redactor);
  const limits = { ...LIMITS, ...request.limits };
  const startedAt = clock.now();
  const counts = { sightings: 0, publications: 0, samples: 0, issues: 0 };
  let bytes = 0;
  let requests = 0;
  let unchanged = 0;
  const streams = new Map<string, StreamStatus>();
  const batch = createRunBatch(clock, redactor);

  const store = async (state?: { value: unknown }) => {
    const { exchanges, records } = batch.empty();
    try {
      if (exchanges.length > 0) await sink.archive(exchanges);
      if (Object.values(records).some((list) => list.length > 0)) await sink.write(records);
      for (const name of ['sightings', 'publications', 'samples', 'issues'] as const)
        counts[name] += records[name].length;
      if (state) await sink.saveState(state.value);
    } catch (error) {
      throw new StorageFailed(error);
    }
  };

  const signals = [AbortSignal.timeout(limits.runMs), ...(request.signal ? [request.signal] : [])];
  const signal = AbortSignal.any(signals);
  const read = async () => {
    const context = collectContext({ ...request, log }, signal, redactor, batch.keepIssue, (exchange) => {
      requests += 1;
      bytes += exchange.wireBytes;
      if (exchange.status === 304) unchanged += 1;
      batch.keepExchange(exchange);
    });
    const messages = collector.collect(context);
    try {
      for (;;) {
        const step = await unlessAborted(messages.next(), signal);
        if (step.done) break;
        const message = step.value;
        if ('state' in message) {
          const state = collector.state.safeParse(message.state);
          if (!state.success)
            throw new TypeError(`its state does not fit its own schema: ${z.prettifyError(state.error)}`);
          await store({ value: state.data });
        } else if ('status' in message) {
          streams.set(message.status.stream, message.status);
        } else {
          batch.take(message);
          if (batch.size >= limits.batchRecords || batch.bytes >= limits.batchBytes) await store();
        }
      }
    } finally {
      // Not awaited: a collector that hangs would hang here too.
      messages.return().catch(() => {});
    }
  };

  let error = await read().then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof StorageFailed)) {
    await store().catch((reason: unknown) => {
      error = reason;
    });
  }
  const records = counts.sightings + counts.publications + counts.samples;
  const failure =
    error === null ? unfinished(streams.values()) : describeFailure(error, source.id, limits.runMs, request.signal);
  if (failure) failure.message = redactor.text(failure.message);
  const finished = [...streams.values()].filter(({ complete }) => complete).length;
  const result: RunResult = {
    startedAt,
    endedAt: clock.now(),
    outcome: outcomeOf(failure?.code ?? null, records + finished, unchanged),
    counts,
    bytes,
    requests,
    streams: [...streams.values()].map(({ stream, complete, reason, code, resumeAt, counts: counted }) => ({
      stream,
      complete,
      reason: reason === undefined ? null : redactor.text(reason),
      code: code ?? null,
      resumeAt: resumeAt ?? null,
      counts: counted ?? null,
    })),
    error: failure,
  };
  if (failure) log.warn({ source: source.id, code: failure.code }, failure.message);
  return result;
}

function redactedLog(log: Log, redactor: ReturnType<typeof createRedactor>): Log {
  const hidden =
    (write: Log['info']): Log['info'] =>
    (fields, message) =>
      write(redactor.fields(fields), redactor.text(message));
  return {
    info: hidden((fields, message) => log.info(fields, message)),
    warn: hidden((fields, message) => log.warn(fields, message)),
    error: hidden((fields, message) => log.error(fields, message)),
  };
}
