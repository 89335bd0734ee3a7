import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { claim } from './claim.ts';
import { defineQuery } from './define-query.ts';
import { type ExportFormat, exportView } from './export-view.ts';
import { migrate } from './migrate.ts';
import { openWarehouse, type Warehouse } from './open.ts';
import { applyViews } from './views.ts';

let warehouse: Warehouse;
let home: string;
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), `nhipbao-export's-`));
  warehouse = await openWarehouse('chdb::memory:', { limits: { resultRows: 2 } });
  await migrate(warehouse);
  for (const entity of ['unit/a', 'unit/b', 'unit/c'])
    await claim(warehouse, { entity, expected: 0, payload: `"${entity}", \n đ`, by: 'an' });
  mkdirSync(join(home, 'own-views'));
  const view = 'CREATE OR REPLACE VIEW own_facts AS SELECT entity, version, at, by, payload FROM current_facts;';
  writeFileSync(join(home, 'own-views', '01-own-facts.sql'), view);
  await applyViews(warehouse, ownViews());
});
afterAll(async () => {
  await warehouse?.close();
  rmSync(home, { recursive: true, force: true });
});

const ownViews = () => pathToFileURL(join(home, 'own-views/'));

const exported = async (format: ExportFormat) => {
  const to = join(home, `facts.${format}`);
  await exportView(warehouse, 'own_facts', { format, to, views: ownViews() });
  return to;
};

test('a view becomes one JSON array, with times in ISO 8601, beyond the limits of a query', async () => {
  const rows: unknown = JSON.parse(readFileSync(await exported('json'), 'utf8'));
  expect(rows).toHaveLength(3);
  expect(rows).toContainEqual({
    entity: 'unit/b',
    version: 1,
    by: 'an',
    at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    payload: JSON.stringify(`"unit/b", \n đ`),
  });
});

test('a view becomes CSV with a header', async () => {
  const text = readFileSync(await exported('csv'), 'utf8');
  expect(text.split('\n')[0]).toBe('"entity","version","at","by","payload"');
  expect(text).toContain('"unit/c",1,"2');
});

test('a view becomes Parquet that the engine reads back', async () => {
  const file = await exported('parquet');
  const back = defineQuery({
    name: 'back',
    params: z.object({ file: z.string() }),
    row: z.object({ rows: z.int() }),
    sql: `SELECT count() AS rows FROM file({file:String}, Parquet)`,
  });
  expect(await warehouse.reader.one(back, { file })).toEqual({ rows: 3 });
});

test('a file is replaced whole by a second export, and nothing unfinished stays', async () => {
  writeFileSync(join(home, 'facts.csv'), 'old');
  expect(readFileSync(await exported('csv'), 'utf8')).not.toContain('old');
  expect(readdirSync(home).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test('only views of the folder can be named, and only absolute paths', async () => {
  const to = join(home, 'x.csv');
  for (const view of ['facts', 'current_facts', 'system.tables', 'current_facts; DROP TABLE facts', '']) {
    await expect(exportView(warehouse, view, { format: 'csv', to })).rejects.toThrow(/there is no view/);
  }
  await expect(exportView(warehouse, 'works', { format: 'csv', to: 'x.csv' })).rejects.toThrow(/not an absolute path/);
});

test('an export that fails half-way names view and file and leaves nothing behind', async () => {
  const views = join(home, 'views');
  mkdirSync(views);
  writeFileSync(
    join(views, '01-broken.sql'),
    'CREATE OR REPLACE VIEW broken AS SELECT throwIf(number = 500000) AS n FROM numbers(1000000)',
  );
  await applyViews(warehouse, pathToFileURL(`${views}/`));
  const to = join(home, 'broken.csv');
  await expect(
    exportView(warehouse, 'broken', { format: 'csv', to, views: pathToFileURL(`${views}/`) }),
  ).rejects.toThrow(/export of broken to .*broken\.csv failed/);
  expect(readdirSync(home).filter((name) => name.startsWith('broken'))).toEqual([]);
});
