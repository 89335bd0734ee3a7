import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { pathToFileURL } from 'node:url';
import { Piscina } from 'piscina';
import { ExtractionError, type ExtractionFault } from './extraction-error.ts';
import { loadingThreads } from './loading-threads.ts';

/** A worker's answer: failures travel as values, because classes do not survive the way between threads. */
export type Answer<Result> = { ok: true; result: Result } | { ok: false; fault: ExtractionFault; message: string };

/** `threads` defaults to the cores but one; `timeoutMs` (default 10,000) is the time one document may take. */
export interface PoolOptions {
  threads?: number;
  timeoutMs?: number;
}

export interface WorkerPool<Task, Result> {
  run(task: Task): Promise<Result>;
  close(): Promise<void>;
}

/** What a worker's default export is called with: the task, and where it notes that it began (index 0, epoch ms). */
export interface PooledTask<Task> {
  task: Task;
  began: Float64Array;
}

/** Longest wait for a new thread to load its code before a task is given up. */
const START_MS = 60_000;
const MEMORY_MB = 768;

/**
 * Runs the default export of a module in worker threads. A task that takes longer than its time has its thread ended
 * and fails with an ExtractionError `timeout`; the other tasks go on and a new thread takes its place. The clock runs
 * from the moment the worker begins, not while the task waits. Threads start with the first task: a command that reads
 * no document pays for none.
 */
export function createWorkerPool<Task, Result>(module: URL, options: PoolOptions = {}): WorkerPool<Task, Result> {
  const timeoutMs = options.timeoutMs ?? 10_000;
  const threads = options.threads ?? Math.max(1, availableParallelism() - 1);
  const start = () =>
    new Piscina<PooledTask<Task>, Answer<Result>>({
      ...loadable(module),
      minThreads: threads,
      maxThreads: threads,
      idleTimeout: Number.POSITIVE_INFINITY,
      atomics: 'disabled',
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB, stackSizeMb: 8 },
    });
  const loading = loadingThreads();
  let pool: ReturnType<typeof start> | undefined;
  let closed = false;
  return {
    run: async (task) => {
      if (closed) throw new ExtractionError('closed', 'The extractor is closed.');
      pool ??= start();
      loading.note(pool.threads);
      const began = new Float64Array(new SharedArrayBuffer(8));
      const stop = new AbortController();
      const watch = watchTask(began, timeoutMs, stop);
      try {
        const answer = await pool.run({ task, began }, { signal: stop.signal });
        if (answer.ok) return answer.result;
        throw new ExtractionError(answer.fault, answer.message);
      } catch (error) {
        if (error instanceof ExtractionError) throw error;
        if (stop.signal.aborted) {
          throw new ExtractionError('timeout', `The document took longer than ${timeoutMs} ms.`, { cause: error });
        }
        if (closed) throw new ExtractionError('closed', 'The extractor was closed.', { cause: error });
        const reason = error instanceof Error ? error.message : String(error);
        throw new ExtractionError('failed', `The document could not be read: ${reason}`, { cause: error });
      } finally {
        watch.end();
        // A thread that was ended, or that died, has been replaced by now.
        loading.note(pool.threads);
      }
    },
    close: async () => {
      closed = true;
      await loading.loaded();
      await pool?.destroy();
    },
  };
}

/** Aborts when the task has run for its time; a task not yet begun is given until a thread had time to start. */
function watchTask(began: Float64Array, timeoutMs: number, stop: AbortController): { end(): void } {
  const asked = Date.now();
  let timer = setTimeout(look, timeoutMs);
  function look(): void {
    const start = began[0] ?? 0;
    const left = start === 0 ? timeoutMs : start + timeoutMs - Date.now();
    if (left <= 0 || (start === 0 && Date.now() - asked > START_MS + timeoutMs * 100)) stop.abort();
    else timer = setTimeout(look, Math.max(5, left));
  }
  return { end: () => clearTimeout(timer) };
}

/**
 * What a thread loads. From source it needs a loader and takes seconds to begin; tests, before which everything is built, take the build of
 * the same module.
 */
function loadable(module: URL): { filename: string; execArgv: string[] } {
  if (!module.pathname.endsWith('.ts')) return { filename: module.href, execArgv: [] };
  if (process.env.NHIPBAO_TEST === '1') {
    return { filename: module.href.replace(/\/src\/((?:(?!\/src\/).)*)\.ts$/, '/dist/$1.js'), execArgv: [] };
  }
  const tsx = createRequire(import.meta.url).resolve('tsx');
  return { filename: module.href, execArgv: ['--import', pathToFileURL(tsx).href, '--conditions=@nhipbao/source'] };
}
