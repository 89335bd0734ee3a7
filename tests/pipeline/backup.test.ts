import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromWarcRecord } from '@nhipbao/collectors';
import { backupWarehouse, defineQuery, restoreWarehouse, verifyArchive, type Warehouse } from '@nhipbao/warehouse';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { startPipeline } from './harness.ts';

const tables = defineQuery({
  name: 'tables',
  params: z.object({}),
  row: z.object({ name: z.string() }),
  sql: `SELECT name FROM system.tables WHERE database = currentDatabase() AND engine LIKE '%MergeTree' ORDER BY name`,
});

/** One digest a table over all its rows, whatever their order: equal stores have equal digests. */
async function digests(warehouse: Warehouse): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const { name } of await warehouse.query(tables, {})) {
    const content = defineQuery({
      name: `content of ${name}`,
      params: z.object({}),
      row: z.object({ rows: z.int(), digest: z.string() }),
      sql: `SELECT toInt32(count()) AS rows, toString(groupBitXor(cityHash64(formatRow('TSV', *)))) AS digest FROM ${name}`,
    });
    const { rows, digest } = await warehouse.reader.one(content, {});
    found[name] = `${rows} rows, ${digest}`;
  }
  return found;
}

const digestOf = async (record: Uint8Array) => (await fromWarcRecord(Buffer.from(record).toString('utf8'))).digest;

test('a restored store is the one that was backed up, row by row, and every archived response has its digest', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'nhipbao-backup-'));
  try {
    const plan = { seed: 5, from: '2026-11-08', to: '2026-11-10', perDay: 6 };
    const pipeline = await startPipeline({
      plan,
      now: '2026-11-10T21:45:00+07:00',
      location: `chdb:${join(folder, 'store')}`,
    });
    await pipeline.round();
    const before = await digests(pipeline.context.warehouse);
    await backupWarehouse(pipeline.context.warehouse, { to: join(folder, 'backup') });
    await pipeline.close();

    const restored = await restoreWarehouse({
      location: `chdb:${join(folder, 'restored')}`,
      from: join(folder, 'backup'),
    });
    try {
      expect(await digests(restored)).toEqual(before);
      const { checked, wrong } = await verifyArchive(restored, digestOf);
      expect(wrong).toEqual([]);
      expect(checked).toBeGreaterThan(20);
    } finally {
      await restored.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
