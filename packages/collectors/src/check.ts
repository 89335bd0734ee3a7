import type { Clock, Source } from '@nhipbao/records';
import type { Collector, Log } from './collector.ts';
import type { ReadImport } from './fetch/import-files.ts';
import type { Transport } from './fetch/transport.ts';
import { createRunBatch } from './run-batch.ts';
import { collectContext } from './run-context.ts';
import { describeFailure } from './run-outcome.ts';
import { unlessAborted } from './unless-aborted.ts';

/** Whether a source could be read live, and if not, why, in words for the person who entered it. */
export type CheckResult = { ok: true; first: string | null } | { ok: false; reason: string };

const CHECK_MS = 2 * 60_000;

/**
 * Meets a source live without storing anything: by its collector's own check, else by reading until the first record. `first` says
 * which record that was; a source that has none yet is good as well.
 */
export async function checkSource(request: {
  source: Pick<Source, 'id' | 'account' | 'settings'>;
  collector: Collector;
  transport: Transport;
  readImport?: ReadImport;
  clock: Clock;
  log: Log;
  signal?: AbortSignal;
}): Promise<CheckResult> {
  const { source, collector, clock } = request;
  const signal = AbortSignal.any([AbortSignal.timeout(CHECK_MS), ...(request.signal ? [request.signal] : [])]);
  const batch = createRunBatch(clock);
  let fault: string | undefined;
  try {
    const context = collectContext({ ...request, state: {} }, signal, batch.keepIssue, () => {});
    if (collector.check) {
      const verdict = await unlessAborted(collector.check(context), signal);
      return verdict.ok ? { ok: true, first: null } : verdict;
    }
    const messages = collector.collect(context);
    try {
      for (;;) {
        const { done, value: message } = await unlessAborted(messages.next(), signal);
        if (done) break;
        if ('state' in message) continue;
        batch.take(message);
        const { sightings, publications, samples, issues } = batch.empty().records;
        const record = sightings[0]?.url ?? publications[0]?.url ?? publications[0]?.nativeId ?? samples[0]?.nativeId;
        if (record !== undefined) return { ok: true, first: record };
        fault ??= issues[0]?.message;
      }
    } finally {
      messages.return().catch(() => {});
    }
    return fault === undefined ? { ok: true, first: null } : { ok: false, reason: fault };
  } catch (error) {
    return { ok: false, reason: describeFailure(error, source.id, CHECK_MS, request.signal)?.message ?? String(error) };
  }
}
