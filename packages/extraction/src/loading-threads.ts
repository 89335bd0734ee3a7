import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';

/** Knows which threads of a pool are still loading their code. */
export interface LoadingThreads {
  /** To be called in the turn in which threads may have been started, with all threads of the pool. */
  note(threads: readonly Worker[]): void;
  /** Resolves when no noted thread is loading any more: each has told that it is ready, or has ended. */
  loaded(): Promise<void>;
}

/**
 * A thread that is ended while it loads a module takes the whole process with it (Node 20: "IsGraphAsync must be used
 * on an instantiated module"), and the embedded engine's handler of that signal then holds the process for ever. So
 * whoever ends threads waits for this first.
 */
export function loadingThreads(): LoadingThreads {
  const known = new WeakSet<Worker>();
  const loading = new Map<Worker, Promise<void>>();
  return {
    note(threads) {
      for (const thread of threads) {
        if (known.has(thread)) continue;
        known.add(thread);
        // Piscina's first message of a thread says that its module is loaded.
        const told = Promise.race([once(thread, 'message'), once(thread, 'exit')]).catch(() => {});
        loading.set(
          thread,
          told.then(() => void loading.delete(thread)),
        );
      }
    },
    async loaded() {
      // Threads of a pool do not keep the process alive; one that is waited for has to.
      for (const thread of loading.keys()) thread.ref();
      await Promise.all(loading.values());
    },
  };
}
