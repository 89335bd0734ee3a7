import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { type AnyQuery, defineQuery } from './define-query.ts';
import { checkQuery } from './describe-query.ts';
import { migrate } from './migrate.ts';
import { openWarehouse, type Warehouse } from './open.ts';
import * as queries from './queries/index.ts';
import { MIGRATIONS, readSqlFolder } from './sql-folder.ts';
import { viewNames } from './views.ts';

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await openWarehouse('chdb::memory:');
  await migrate(warehouse);
});
afterAll(() => warehouse?.close());

const isQuery = (value: unknown): value is AnyQuery =>
  typeof value === 'object' && value !== null && 'sql' in value && 'placeholders' in value;
const definitions = Object.values<unknown>(queries).filter(isQuery);

const columns = defineQuery({
  name: 'test-columns',
  params: z.object({}),
  row: z.object({ table: z.string(), engine: z.string(), name: z.string(), type: z.string(), keys: z.string() }),
  sql: `
    SELECT c.table AS table, t.engine AS engine, c.name AS name, c.type AS type, concat(t.partition_key, ' ', t.sorting_key) AS keys
    FROM system.columns AS c
    INNER JOIN system.tables AS t ON t.database = c.database AND t.name = c.table
    WHERE c.database = currentDatabase()
    ORDER BY table, c.position`,
});
const tableColumns = async () =>
  (await warehouse.query(columns, {})).filter(({ engine }) => engine.endsWith('MergeTree'));

test.each(definitions.map((definition) => [definition.name, definition] as const))(
  'the rows of %s are what its SQL answers',
  async (_, definition) => {
    expect(await checkQuery(warehouse, definition)).toEqual([]);
  },
);

test('no two queries have one name', () => {
  const names = definitions.map(({ name }) => name);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test('queries read views only, never a base table', async () => {
  const tables = [...new Set((await tableColumns()).map(({ table }) => table))];
  const named = definitions.flatMap(({ name, sql }) =>
    tables
      .filter((table) => new RegExp(`\\b(FROM|JOIN)\\s+${table}\\b`, 'i').test(sql))
      .map((table) => `${name}: ${table}`),
  );
  expect(named).toEqual([]);
});

test('ids are text in every table: numbers of 64 bits do not survive JSON', async () => {
  const numbered = (await tableColumns()).filter(({ name, type }) => /(^|_)ids?$/.test(name) && /Int\d/.test(type));
  expect(numbered).toEqual([]);
});

test('keys of tables are functions of values that never change', async () => {
  const changing = /\b(published_at|updated_at|title|format|section)\b/;
  expect(
    (await tableColumns()).filter(({ keys }) => changing.test(keys)).map(({ table, keys }) => `${table}: ${keys}`),
  ).toEqual([]);
});

test('instants are stored in UTC and say so', async () => {
  const zoneless = (await tableColumns()).filter(({ type }) => /DateTime/.test(type) && !type.includes(`'UTC'`));
  expect(zoneless).toEqual([]);
});

test('every view answers, and a second start changes nothing', async () => {
  expect(await migrate(warehouse)).toEqual([]);
  for (const view of viewNames()) {
    const all = defineQuery({
      name: `view ${view}`,
      params: z.object({}),
      row: z.object({}),
      sql: `SELECT * FROM ${view}`,
    });
    expect(await warehouse.query(all, {})).toEqual([]);
  }
});

test('migrations are also valid for a cluster: with replicating engines they parse', async () => {
  for (const { statements } of readSqlFolder(MIGRATIONS)) {
    for (const statement of statements) {
      await warehouse.command(`EXPLAIN AST ${statement.replaceAll('{replicated}', 'Replicated')}`);
    }
  }
});
