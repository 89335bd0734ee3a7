import { createHash } from 'node:crypto';
import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { backupWarehouse, restoreWarehouse } from './backup.ts';
import { claim } from './claim.ts';
import { defineQuery } from './define-query.ts';
import { readFact } from './facts.ts';
import { migrate } from './migrate.ts';
import { openWarehouse, type Warehouse } from './open.ts';
import { verifyArchive } from './verify-archive.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'nhipbao-backup-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const tables = defineQuery({
  name: 'test-tables',
  params: z.object({}),
  row: z.object({ name: z.string(), engine: z.string() }),
  sql: 'SELECT name, engine FROM system.tables WHERE database = currentDatabase() ORDER BY name',
});

/** Every table and view with all its rows, as sorted lines. */
async function contents(warehouse: Warehouse): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {};
  for (const { name } of await warehouse.query(tables, {})) {
    const rows = defineQuery({
      name,
      params: z.object({}),
      row: z.object({ line: z.string() }),
      sql: `SELECT hex(formatRow('RowBinary', *)) AS line FROM ${name} ORDER BY line`,
    });
    all[name] = (await warehouse.query(rows, {})).map(({ line }) => line);
  }
  return all;
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
/** Eight kilobytes that do not compress, so that the size of a backup is that of its records. */
const page = (n: number) => createHash('shake256', { outputLength: 8000 }).update(`page ${n}`).digest();
const archived = (n: number, record: Uint8Array = page(n)) => ({
  digest: sha256(page(n)),
  source_id: 's',
  fetched_at: new Date(Date.UTC(2025, n % 30, 1)),
  url: `https://x.vn/${n}`,
  status: 200,
  content_type: 'text/html',
  bytes: record.length,
  warc_record: record,
});

async function filled(): Promise<Warehouse> {
  const warehouse = await openWarehouse(`chdb:${join(home, 'store')}`);
  await migrate(warehouse);
  await warehouse.writer.insert(
    'archive',
    Array.from({ length: 60 }, (_, n) => archived(n)),
  );
  for (const expected of [0, 1, 2])
    await claim(warehouse, { entity: 'unit/a', expected, payload: { expected }, by: 'an' });
  return warehouse;
}

test('a restored store holds every row of every table, and every archived digest is right', async () => {
  const warehouse = await filled();
  const before = await contents(warehouse);
  const summary = await backupWarehouse(warehouse, { to: join(home, 'backups/full') });
  expect(summary.files).toBeGreaterThan(0);
  await claim(warehouse, { entity: 'unit/a', expected: 3, payload: 'after the backup', by: 'an' });
  await warehouse.close();

  const restored = await restoreWarehouse({
    location: `chdb:${join(home, 'restored')}`,
    from: join(home, 'backups/full'),
  });
  expect(await contents(restored)).toEqual(before);
  expect(before.archive).toHaveLength(60);
  expect(await verifyArchive(restored, sha256)).toEqual({ checked: 60, wrong: [] });
  expect(await migrate(restored)).toEqual([]);
  expect(await claim(restored, { entity: 'unit/a', expected: 2, payload: 0, by: 'an' })).toEqual({
    won: false,
    version: 3,
  });
  expect(await claim(restored, { entity: 'unit/a', expected: 3, payload: 'again', by: 'an' })).toEqual({
    won: true,
    version: 4,
  });
  await restored.close();
});

test('an incremental backup copies only what is new, and restores whole, also when its base was moved', async () => {
  const warehouse = await filled();
  const full = await backupWarehouse(warehouse, { to: join(home, 'full') });
  await claim(warehouse, { entity: 'unit/b', expected: 0, payload: 'new', by: 'an' });
  const before = await contents(warehouse);
  const increment = await backupWarehouse(warehouse, { to: join(home, 'increment'), base: join(home, 'full') });
  await warehouse.close();
  expect(increment.bytes).toBeLessThan(full.bytes / 2);

  renameSync(join(home, 'full'), join(home, 'moved'));
  const location = `chdb:${join(home, 'restored')}`;
  const restored = await restoreWarehouse({ location, from: join(home, 'increment'), base: join(home, 'moved') });
  expect(await contents(restored)).toEqual(before);
  await restored.close();
});

test('tables that are left out of a backup are there and empty after a restore', async () => {
  const warehouse = await filled();
  await backupWarehouse(warehouse, { to: join(home, 'full'), leaveOut: ['archive'] });
  await warehouse.close();
  const restored = await restoreWarehouse({ location: `chdb:${join(home, 'restored')}`, from: join(home, 'full') });
  const { archive, facts } = await contents(restored);
  expect([archive?.length, facts?.length]).toEqual([0, 3]);
  expect((await readFact(restored, 'unit/a', z.object({ expected: z.int() })))?.version).toBe(3);
  await restored.close();
});

test('a place that holds a store, a folder that is no backup and an existing backup are refused', async () => {
  const warehouse = await filled();
  await backupWarehouse(warehouse, { to: join(home, 'full') });
  await expect(backupWarehouse(warehouse, { to: join(home, 'full') })).rejects.toMatchObject({ fault: 'backup' });
  await expect(backupWarehouse(warehouse, { to: 'full' })).rejects.toThrow('"full" is not an absolute path');
  await warehouse.close();

  const location = `chdb:${join(home, 'store')}`;
  await expect(restoreWarehouse({ location, from: join(home, 'full') })).rejects.toThrow(
    /store is not empty: restore into a new folder/,
  );
  const elsewhere = `chdb:${join(home, 'other')}`;
  await expect(restoreWarehouse({ location: elsewhere, from: join(home, 'nothing') })).rejects.toThrow(
    /is not a backup/,
  );
  const again = await openWarehouse(location);
  expect((await contents(again)).archive).toHaveLength(60);
  await again.close();
});

test('a record whose bytes were changed is found by its digest', async () => {
  const warehouse = await filled();
  await warehouse.writer.insert('archive', [archived(77, Buffer.from('something else'))]);
  const { checked, wrong } = await verifyArchive(warehouse, sha256);
  expect(checked).toBe(61);
  expect(wrong).toEqual([
    {
      digest: sha256(page(77)),
      source: 's',
      fetchedAt: expect.any(Date),
      found: sha256(Buffer.from('something else')),
    },
  ]);
  const unread = await verifyArchive(warehouse, () => {
    throw new Error('no WARC record');
  });
  expect(unread.wrong[0]?.found).toBe('unreadable: no WARC record');
  await warehouse.close();
});
