import { FeedError } from '@nhipbao/extraction';
import type { StreamStatus } from './collector.ts';
import { SourceError } from './fetch/source-error.ts';
import type { RunResult } from './run-result.ts';

/** The store, not the source, failed. */
export class StorageFailed extends Error {
  override readonly name = 'StorageFailed';

  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/**
 * What the first stream that is not complete says, with the latest time at which one of them can go on; null when all are. A stream
 * apart delays nothing: the others of its source keep their pace.
 */
export function unfinished(streams: Iterable<StreamStatus>): RunResult['error'] {
  const open = [...streams].filter(({ complete }) => !complete);
  const [first] = open;
  if (!first) return null;
  const held = open.filter(({ apart }) => !apart);
  const resume = held.flatMap(({ resumeAt }) => (resumeAt ? [resumeAt.getTime()] : []));
  const more = open.length > 1 ? ` (${open.map(({ stream }) => stream).join(', ')} are not complete.)` : '';
  return {
    code: first.code ?? 'stream-incomplete',
    message: `${first.reason ?? `The stream "${first.stream}" was not read to its end.`}${more}`,
    retryAt: held.length > 0 && resume.length === held.length ? new Date(Math.max(...resume)) : null,
  };
}

/** How a run ended, from its failure's code, what it stored or finished, and the answers "not modified". */
export function outcomeOf(code: string | null, gain: number, unchanged: number): RunResult['outcome'] {
  if (code === null) return gain === 0 && unchanged > 0 ? 'unchanged' : 'complete';
  return gain > 0 || code === 'aborted' ? 'incomplete' : 'failed';
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
