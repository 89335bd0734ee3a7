import { tmpdir } from 'node:os';
import { type Collector, createTransport, importFolder, loadKinds } from '@nhipbao/collectors';
import { readFeed } from '@nhipbao/extraction';
import type { ReadingContext } from '@nhipbao/jobs';
import { endAbandonedLeases, migrate, openWarehouse } from '@nhipbao/warehouse';
import { silentLog } from './silent-log.ts';
import { type TestClock, testClock } from './test-clock.ts';

/** What a reading has done so far: messages that the collector gave and saw handled, and writes to the store. */
export interface Progress {
  messages: number;
  writes: number;
}

/**
 * The store of a folder, and the collector of channels over loopback; `onProgress` is told of every message and write. `prepared`: the
 * store has its tables already.
 */
export async function openReading(
  location: string,
  now: string,
  onProgress: (progress: Progress) => void,
  { prepared = false } = {},
): Promise<{ context: ReadingContext; clock: TestClock; close(): Promise<void> }> {
  const clock = testClock(now);
  const warehouse = await openWarehouse(location);
  if (!prepared) {
    await migrate(warehouse);
    await endAbandonedLeases(warehouse);
  }
  const progress: Progress = { messages: 0, writes: 0 };
  const youtube = (await loadKinds()).get('youtube');
  if (!youtube) throw new Error('there is no collector of the kind youtube');
  const counted: Collector = {
    ...youtube,
    async *collect(context) {
      for await (const message of youtube.collect(context)) {
        yield message;
        progress.messages += 1;
        onProgress(progress);
      }
    },
  };
  const insert: typeof warehouse.writer.insert = async (...rows) => {
    const stored = await warehouse.writer.insert(...rows);
    progress.writes += 1;
    onProgress(progress);
    return stored;
  };
  const transport = createTransport({
    userAgent: 'NhipBao/test (+mailto:test@example.vn)',
    allowPrivateHosts: ['127.0.0.1'],
    spacingMs: 0,
    clock,
    sleep: async () => {},
  });
  const context: ReadingContext = {
    warehouse: { ...warehouse, writer: { ...warehouse.writer, insert } },
    clock,
    log: silentLog,
    transport,
    collectors: new Map([['youtube', counted]]),
    readFeed,
    secrets: { secret: async () => 'AIzaSyKhoaThuNghiem-0123456789', grant: async () => undefined },
    readImport: importFolder(tmpdir()),
    holder: `test:${process.pid}`,
    signal: new AbortController().signal,
  };
  return {
    context,
    clock,
    async close() {
      await transport.close();
      await warehouse.close();
    },
  };
}
