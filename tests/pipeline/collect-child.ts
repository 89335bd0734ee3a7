import { JOBS, runDueJobs, seedRegistry } from '@nhipbao/jobs';
import { Registry } from '@nhipbao/records';
import { z } from 'zod';
import { pipelineContext } from './harness.ts';
import { testClock } from './test-clock.ts';

/** The child of the kill test: opens a store on disk, collects once, says "done" and ends. It is killed at any moment before that. */
const Task = z.object({ folder: z.string(), now: z.string(), registry: Registry });

process.on('message', (message) => {
  const { folder, now, registry } = Task.parse(message);
  void (async () => {
    const context = await pipelineContext(`chdb:${folder}`, testClock(now));
    await seedRegistry(context.warehouse, registry, context.collectors);
    process.send?.('collecting');
    await runDueJobs(context, JOBS);
    await context.close();
    process.send?.('done');
    process.disconnect();
  })();
});
