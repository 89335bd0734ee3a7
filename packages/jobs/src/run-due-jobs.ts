import { InstantText } from '@nhipbao/records';
import { readFact, writeFact } from '@nhipbao/warehouse';
import { z } from 'zod';
import type { Job, JobContext } from './job.ts';
import { withLease } from './with-lease.ts';

const LastRun = z.object({ endedAt: InstantText });

/** Runs every job that is due, one after another; the last run's time is kept in the warehouse, so a restart catches up. */
export async function runDueJobs(context: JobContext, jobs: readonly Job[]): Promise<void> {
  for (const job of jobs) {
    if (context.signal.aborted) return;
    const entity = `job:${job.name}`;
    const last = (await readFact(context.warehouse, entity, LastRun))?.payload.endedAt ?? null;
    const due = job.due(last, context.clock.now());
    if (!due || due > context.clock.now()) continue;
    await withLease(context, `job:${job.name}`, async (_, signal) => {
      try {
        const done = await job.run({ ...context, signal });
        if (Object.values(done).some((count) => count > 0)) context.log.info({ job: job.name, ...done }, 'job done');
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        context.log.error({ job: job.name, reason }, 'job failed; it is tried again at its next time');
      } finally {
        const endedAt = context.clock.now().toISOString();
        await writeFact(context.warehouse, {
          entity,
          schema: LastRun,
          by: context.holder,
          compute: () => ({ endedAt }),
        });
      }
    });
  }
}
