import { collectSource } from '@nhipbao/jobs';
import { Registry } from '@nhipbao/records';
import { z } from 'zod';
import { openReading } from './channel-reading.ts';

/**
 * The child of the test that kills long readings: reads sources into a store on disk, each up to its moment, where it stands still. When
 * the last has come to its moment the process ends itself by SIGKILL, and with it every reading where it stands.
 */
const Task = z.object({
  folder: z.string(),
  now: z.string(),
  registry: Registry,
  readings: z.array(
    z.object({ source: z.string(), dies: z.object({ messages: z.int() }).or(z.object({ writes: z.int() })) }),
  ),
});

process.on('message', (message) => {
  const { folder, now, registry, readings } = Task.parse(message);
  void (async () => {
    const { contextOf } = await openReading(`chdb:${folder}`, now, { prepared: true });
    const standing = readings.map(
      ({ source, dies }) =>
        new Promise<void>((resolve) => {
          const context = contextOf(async ({ messages, writes }) => {
            const here = 'messages' in dies ? messages >= dies.messages : writes >= dies.writes;
            if (!here) return;
            resolve();
            await new Promise(() => {});
          });
          const read = registry.sources.find(({ id }) => id === source);
          // Nobody comes to the end of a reading alive.
          if (read) void collectSource(context, registry, read).finally(() => process.exit(1));
        }),
    );
    await Promise.all(standing);
    process.kill(process.pid, 'SIGKILL');
  })();
});
