import { tmpdir } from 'node:os';
import { type Collector, createTransport, importFolder, loadKinds } from '@nhipbao/collectors';
import { readFeed } from '@nhipbao/extraction';
import type { ReadingContext } from '@nhipbao/jobs';
import { endAbandonedLeases, migrate, openWarehouse, type Warehouse } from '@nhipbao/warehouse';
import { silentLog } from './silent-log.ts';
import { type TestClock, testClock } from './test-clock.ts';

/** What a reading has done so far: messages that the collector gave and saw handled, and writes to the store. */
export interface Progress {
  messages: number;
  writes: number;
}

/** Is told of every message and write of one reading; what it answers is waited for. */
export type OnProgress = (progress: Readonly<Progress>) => void | Promise<void>;

export interface Reading {
  warehouse: Warehouse;
  clock: TestClock;
  /** A context for one reading of a channel. */
  contextOf(onProgress?: OnProgress): ReadingContext;
  close(): Promise<void>;
}

/** The store of a folder, and what reads channels over loopback into it. `prepared`: the store has its tables already. */
export async function openReading(location: string, now: string, { prepared = false } = {}): Promise<Reading> {
  const clock = testClock(now);
  const warehouse = await openWarehouse(location);
  if (!prepared) {
    await migrate(warehouse);
    await endAbandonedLeases(warehouse);
  }
  const youtube = (await loadKinds()).get('youtube');
  if (!youtube) throw new Error('there is no collector of the kind youtube');
  const transport = createTransport({
    userAgent: 'NhipBao/test (+mailto:test@example.vn)',
    allowPrivateHosts: ['127.0.0.1'],
    spacingMs: 0,
    clock,
    sleep: async () => {},
  });
  return {
    warehouse,
    clock,
    contextOf(onProgress = () => {}) {
      const progress: Progress = { messages: 0, writes: 0 };
      const counted: Collector = {
        ...youtube,
        async *collect(context) {
          for await (const message of youtube.collect(context)) {
            yield message;
            progress.messages += 1;
            await onProgress(progress);
          }
        },
      };
      const insert: typeof warehouse.writer.insert = async (...rows) => {
        const stored = await warehouse.writer.insert(...rows);
        progress.writes += 1;
        await onProgress(progress);
        return stored;
      };
      return {
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
    },
    async close() {
      await transport.close();
      await warehouse.close();
    },
  };
}
