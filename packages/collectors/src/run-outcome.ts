import { FeedError } from '@nhipbao/extraction';
import { SourceError } from './fetch/source-error.ts';
import type { RunResult } from './run-result.ts';

/** The store, not the source, failed. */
export class StorageFailed extends Error {
  override readonly name = 'StorageFailed';

  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/** How a run ended, from its failure's code, the records it stored and the answers "not modified". */
export function outcomeOf(code: string | null, records: number, unchanged: number): RunResult['outcome'] {
  if (code === null) return records === 0 && unchanged > 0 ? 'unchanged' : 'complete';
  return records > 0 || code === 'aborted' ? 'incomplete' : 'failed';
}

/** A failure in words for the source's health. `outside` is the signal of whoever asked for the run. */
export function describeFailure(
  error: unknown,
  source: string,
  runMs: number,
  outside?: AbortSignal,
): RunResult['error'] {
  if (outside?.aborted) {
    return { code: 'aborted', message: `Reading ${source} was stopped; it goes on at the next run.`, retryAt: null };
  }
  if (error instanceof SourceError) {
    return { code: error.code, message: error.message, retryAt: error.retry instanceof Date ? error.retry : null };
  }
  if (error instanceof FeedError) return { code: `feed-${error.code}`, message: error.message, retryAt: null };
  const reason = error instanceof Error ? error.message : String(error);
  if (error instanceof StorageFailed) {
    return { code: 'storage-failed', message: `What ${source} gave could not be stored: ${reason}`, retryAt: null };
  }
  if (error instanceof Error && error.name === 'TimeoutError') {
    const message = `Reading ${source} took longer than ${Math.round(runMs / 1000)} s and was stopped; what was read is kept.`;
    return { code: 'time-out', message, retryAt: null };
  }
  return { code: 'collector-failed', message: `The collector of ${source} failed: ${reason}`, retryAt: null };
}
