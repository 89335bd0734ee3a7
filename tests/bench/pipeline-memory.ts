import { readFileSync } from 'node:fs';
import { defineQuery, type Warehouse } from '@nhipbao/warehouse';
import { z } from 'zod';

/** What the engine says it has allocated, for all its tables, caches and queries. */
const engineMemory = defineQuery({
  name: 'bench-engine-memory',
  params: z.object({}),
  row: z.object({ bytes: z.number() }),
  sql: `SELECT toFloat64(value) AS bytes FROM system.metrics WHERE metric = 'MemoryTracking'`,
});

export interface MemoryReading {
  /** Resident in all, and of it what is not mapped from files (the engine's library is 543 MB of those). */
  resident: number;
  anonymous: number;
  /** What the engine says it holds. */
  engine: number;
  /** The main thread's heap, and what it holds outside. */
  heap: number;
  outside: number;
}

/** Reads memory in MiB. */
export async function readMemory(warehouse: Pick<Warehouse, 'reader'>): Promise<MemoryReading> {
  const { bytes } = await warehouse.reader.one(engineMemory, {});
  const { rss, heapTotal, external } = process.memoryUsage();
  const mib = (value: number) => Math.round(value / 2 ** 20);
  return {
    resident: mib(rss),
    anonymous: mib(anonymousBytes() ?? rss),
    engine: mib(bytes),
    heap: mib(heapTotal),
    outside: mib(external),
  };
}

function anonymousBytes(): number | undefined {
  try {
    const kilobytes = /RssAnon:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
  } catch {
    return undefined;
  }
}
