import { InstantText } from '@nhipbao/records';
import { claimLease, readFact, releaseLease, writeFact } from '@nhipbao/warehouse';
import { z } from 'zod';
import type { Job, JobContext } from './job.ts';

const LEASE_MS = 60 * 60_000;
const LastRun = z.object({ endedAt: InstantText });

/** Runs every job that is due, one after another; the last run's time is kept in the warehouse, so a restart catches up. */
export async function runDueJobs(context: JobContext, jobs: readonly Job[]): Promise<void> {
  for (const job of jobs) {
    if (context.signal.aborted) return;
    const entity = `job:${job.name}`;
    const last = (await readFact(context.warehouse, entity, LastRun))?.payload.endedAt ?? null;
    const due = job.due(last, context.clock.now());
    if (!due || due > context.clock.now()) continue;
    const lease = await claimLease(context.warehouse, `job:${job.name}`, context.holder, LEASE_MS);
    if (!lease) continue;
    try {
      const done = await job.run(context);
      if (Object.values(done).some((count) => count > 0)) context.log.info({ job: job.name, ...done }, 'job done');
    } catch (error) {
      context.log.error(
        { job: job.name, reason: error instanceof Error ? error.message : String(error) },
        'job failed; it is tried again at its next time',
      );
    } finally {
      const endedAt = context.clock.now().toISOString();
      await writeFact(context.warehouse, { entity, schema: LastRun, by: context.holder, compute: () => ({ endedAt }) });
      await releaseLease(context.warehouse, lease);
    }
  }
}
