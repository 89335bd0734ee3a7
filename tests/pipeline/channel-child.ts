import { collectSource } from '@nhipbao/jobs';
import { Registry } from '@nhipbao/records';
import { z } from 'zod';
import { openReading, type Progress } from './channel-reading.ts';

/** The child of the test that kills a long reading: reads one source into a store on disk and ends itself by SIGKILL on its way. */
const Task = z.object({
  folder: z.string(),
  now: z.string(),
  registry: Registry,
  source: z.string(),
  dies: z.object({ messages: z.int() }).or(z.object({ writes: z.int() })),
});

process.on('message', (message) => {
  const { folder, now, registry, source, dies } = Task.parse(message);
  void (async () => {
    const onProgress = ({ messages, writes }: Progress) => {
      const dead = 'messages' in dies ? messages >= dies.messages : writes >= dies.writes;
      if (dead) process.kill(process.pid, 'SIGKILL');
    };
    const { context } = await openReading(`chdb:${folder}`, now, onProgress, { prepared: true });
    const read = registry.sources.find(({ id }) => id === source);
    if (read) await collectSource(context, registry, read);
    process.exit(1);
  })();
});
