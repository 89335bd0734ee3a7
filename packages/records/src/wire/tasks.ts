import { z } from 'zod';

/**
 * Long work started over the API. A POST that starts one waits `wait` seconds for its end and answers 200 with the finished task,
 * or 202 with the running one; GET /api/v1/tasks/{id}?wait= follows it.
 */
export const Task = z.object({
  id: z.string(),
  /** `source-run`, `source-check`, `measure`, `classify`, `match`, `reprocess`, `backfill`, `backup`. */
  kind: z.string(),
  state: z.enum(['running', 'done', 'failed']),
  startedBy: z.string(),
  startedAt: z.string(),
  endedAt: z.string().nullable(),
  /** Steps done and, where it is known, how many there are. */
  progress: z.object({ done: z.int(), total: z.int().nullable(), note: z.string().nullable() }),
  /** What the work answered, by kind; null while it runs or after a failure. */
  result: z.record(z.string(), z.unknown()).nullable(),
  /** In Vietnamese where the fault is known; null unless it failed. */
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
});
export type Task = z.infer<typeof Task>;

/** How many seconds an answer may wait for the end of a task. */
export const TaskWait = z.object({ wait: z.coerce.number().min(0).max(25).default(0) });
export type TaskWait = z.infer<typeof TaskWait>;
