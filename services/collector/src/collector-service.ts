import { JOBS, type Job, type JobContext, runDueJobs } from '@nhipbao/jobs';
import { LOCAL_ZONE } from '@nhipbao/records';
import { schedule } from 'node-cron';

export interface CollectorService {
  /** Runs what is due now, without waiting for the next tick; joins a round that is under way. */
  tick(): Promise<void>;
  /** Stops ticking, asks running work to end and waits until it has stored what it holds. */
  close(): Promise<void>;
}

/**
 * The worker: once a minute it runs the jobs that are due. Due times stand in the warehouse, so node-cron is only the tick and a
 * time missed while the process was down is caught up at the next one.
 */
export function startCollectorService(
  context: Omit<JobContext, 'signal'>,
  jobs: readonly Job[] = JOBS,
): CollectorService {
  const stop = new AbortController();
  let running: Promise<void> | undefined;

  const tick = (): Promise<void> => {
    running ??= runDueJobs({ ...context, signal: stop.signal }, jobs)
      .catch((error: unknown) => {
        context.log.error({ reason: error instanceof Error ? error.message : String(error) }, 'a round of jobs failed');
      })
      .finally(() => {
        running = undefined;
      });
    return running;
  };

  const task = schedule('* * * * *', () => void tick(), { timezone: LOCAL_ZONE, noOverlap: true });
  return {
    tick,
    async close() {
      await task.destroy();
      stop.abort();
      await running;
    },
  };
}
