import { randomUUID } from 'node:crypto';
import type { Log } from '@nhipbao/collectors';
import { type Clock, type Task, toLocalIso } from '@nhipbao/records';
import type { ActionResult, ActionRun } from '../api-actions.ts';
import { ApiError } from '../problems/api-error.ts';
import { problemOf } from '../problems/problem-of.ts';

const KEPT = 200;
const RUNNING_AT_ONCE = 8;

export interface TaskList {
  /** Starts work and answers at once; its faults end up in the task. */
  start(kind: string, by: string, work: (run: ActionRun) => Promise<ActionResult>): Task;
  find(id: string): Task | undefined;
  /** The task when it has ended, or as it stands after `seconds`. */
  wait(id: string, seconds: number): Promise<Task | undefined>;
  newestFirst(): Task[];
  /** Signals every running task to end and waits until it has. */
  close(): Promise<void>;
}

interface Entry {
  task: Task;
  ended: Promise<void>;
}

/** Long work in this process, with what came of it. The last 200 are remembered until the process ends. */
export function taskList({ clock, log }: { clock: Clock; log: Log }): TaskList {
  const entries = new Map<string, Entry>();
  const stop = new AbortController();

  const forgetOldest = () => {
    for (const [id, { task }] of entries) {
      if (entries.size < KEPT) return;
      if (task.state !== 'running') entries.delete(id);
    }
  };

  const follow = async (task: Task, work: (run: ActionRun) => Promise<ActionResult>) => {
    try {
      task.result = await work({
        by: task.startedBy,
        signal: stop.signal,
        progress: (done, total, note) => {
          task.progress = { done, total: total ?? null, note: note ?? null };
        },
      });
      task.state = 'done';
    } catch (error) {
      // Actions promise messages that can be shown (api-actions.ts).
      const message = error instanceof Error ? error.message : String(error);
      task.error = { code: problemOf(error).code, message };
      task.state = 'failed';
      log.error({ task: task.id, kind: task.kind, error }, 'task failed');
    }
    task.endedAt = toLocalIso(clock.now());
  };

  return {
    start(kind, by, work) {
      if (stop.signal.aborted) throw new ApiError('stopping');
      const running = [...entries.values()].filter(({ task }) => task.state === 'running');
      if (running.length >= RUNNING_AT_ONCE) throw new ApiError('too-many-tasks', { headers: { 'retry-after': '10' } });
      forgetOldest();
      const task: Task = {
        id: randomUUID(),
        kind,
        state: 'running',
        startedBy: by,
        startedAt: toLocalIso(clock.now()),
        endedAt: null,
        progress: { done: 0, total: null, note: null },
        result: null,
        error: null,
      };
      entries.set(task.id, { task, ended: follow(task, work) });
      return task;
    },
    find: (id) => entries.get(id)?.task,
    async wait(id, seconds) {
      const entry = entries.get(id);
      if (!entry) return undefined;
      const patience = new AbortController();
      await Promise.race([entry.ended, delay(seconds * 1000, patience.signal)]);
      patience.abort();
      return entry.task;
    },
    newestFirst: () => [...entries.values()].map(({ task }) => task).reverse(),
    async close() {
      stop.abort();
      await Promise.all([...entries.values()].map(({ ended }) => ended));
    },
  };
}

function delay(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
