import { InstantText } from '@nhipbao/records';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { defineQuery } from './define-query.ts';
import { checkQuery, describeQuery } from './describe-query.ts';
import { WarehouseError } from './errors.ts';
import { openWarehouse, type Warehouse } from './open.ts';

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await openWarehouse('chdb::memory:', {
    limits: { seconds: 3, memoryBytes: 64 * 1024 ** 2, resultRows: 1000 },
  });
});
afterAll(() => warehouse?.close());

const rowsUpTo = defineQuery({
  name: 'rows-up-to',
  params: z.object({ count: z.int() }),
  row: z.object({ n: z.int() }),
  sql: 'SELECT number AS n FROM numbers({count:UInt64})',
});
const noParams = z.object({});

describe('values', () => {
  test('instants, arrays, nulls and odd text come back as they were given', async () => {
    const echo = defineQuery({
      name: 'echo',
      params: z.object({
        at: z.date(),
        day: z.iso.date(),
        texts: z.array(z.string()),
        none: z.string().nullable(),
        yes: z.boolean(),
        share: z.number(),
      }),
      row: z.object({
        at: InstantText,
        day: z.string(),
        texts: z.array(z.string()),
        none: z.string().nullable(),
        yes: z.boolean(),
        share: z.number(),
      }),
      sql: `SELECT {at:DateTime64(3, 'UTC')} AS at, {day:Date} AS day, {texts:Array(String)} AS texts,
        {none:Nullable(String)} AS none, {yes:Bool} AS yes, {share:Float64} AS share`,
    });
    const values = {
      at: new Date('2026-10-31T17:00:00.123Z'),
      day: '2026-11-01',
      texts: [`Bình Định's \\ "bão"`, 'tab\t\nđ', ''],
      none: null,
      yes: true,
      share: 0.25,
    };
    expect(await warehouse.reader.one(echo, values)).toEqual(values);
  });

  test('any text, alone or in a list, comes back as it was given', async () => {
    const texts = defineQuery({
      name: 'texts',
      params: z.object({ one: z.string(), many: z.array(z.string()) }),
      row: z.object({ one: z.string(), many: z.array(z.string()) }),
      sql: 'SELECT {one:String} AS one, {many:Array(String)} AS many',
    });
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...`\\'"\`\t\n\r\0\b{}:;[],Nđ😀`) }),
    );
    await fc.assert(
      fc.asyncProperty(text, fc.array(text, { maxLength: 5 }), async (one, many) => {
        expect(await warehouse.reader.one(texts, { one, many })).toEqual({ one, many });
      }),
      { numRuns: 200 },
    );
  });

  test('text that looks like SQL stays text', async () => {
    const evil = defineQuery({
      name: 'evil',
      params: z.object({ t: z.string() }),
      row: z.object({ t: z.string() }),
      sql: 'SELECT {t:String} AS t',
    });
    const t = `'; DROP DATABASE nhipbao; --`;
    expect(await warehouse.reader.one(evil, { t })).toEqual({ t });
  });

  test('ids of 64 bits survive as String; as numbers the engine would round them in silence', async () => {
    const ids = defineQuery({
      name: 'ids',
      params: noParams,
      row: z.object({ text: z.string(), number: z.number() }),
      sql: `SELECT '18446744073709551615' AS text, toUInt64(text) AS number`,
    });
    const { text, number } = await warehouse.reader.one(ids, {});
    expect(text).toBe('18446744073709551615');
    expect(BigInt(number).toString()).not.toBe(text);
  });

  test('a parameter that is missing or of the wrong kind is an error that names it', async () => {
    await expect(warehouse.query(rowsUpTo, { count: 1.5 })).rejects.toThrow(/query rows-up-to: count/);
  });

  test('a row that its schema refuses is an error that names query and field', async () => {
    const odd = defineQuery({
      name: 'odd',
      params: noParams,
      row: z.object({ works: z.int() }),
      sql: 'SELECT 0.5 AS works',
    });
    await expect(warehouse.query(odd, {})).rejects.toThrow(/query odd .*row 1.*works/);
  });

  test('argMax over a column skips NULL, over the whole tuple it does not', async () => {
    const folds = defineQuery({
      name: 'folds',
      params: noParams,
      row: z.object({ per_column: z.string().nullable(), whole: z.string().nullable() }),
      sql: `SELECT argMax(v, version) AS per_column, tupleElement(argMax(tuple(v), version), 1) AS whole
        FROM values('v Nullable(String), version UInt8', ('disabled', 1), (NULL, 2))`,
    });
    expect(await warehouse.reader.one(folds, {})).toEqual({ per_column: 'disabled', whole: null });
  });
});

describe('limits', () => {
  const thrown = (work: Promise<unknown>): Promise<unknown> =>
    work.then(
      () => undefined,
      (error: unknown) => error,
    );

  test('a query that takes too long is stopped with a clear sentence', async () => {
    const slow = defineQuery({
      name: 'slow',
      params: noParams,
      row: z.object({ n: z.int() }),
      sql: 'SELECT sleepEachRow(0.5) AS n FROM numbers(100) SETTINGS max_block_size = 1',
    });
    const error = await thrown(warehouse.query(slow, {}));
    expect(error).toBeInstanceOf(WarehouseError);
    expect(error).toMatchObject({
      fault: 'limit',
      engineCode: 'TIMEOUT_EXCEEDED',
      message: expect.stringContaining('query slow was stopped: it ran longer than the time limit'),
    });
  });

  test('a query that answers with too many rows is stopped', async () => {
    const error = await thrown(warehouse.query(rowsUpTo, { count: 5000 }));
    expect(error).toMatchObject({ fault: 'limit', message: expect.stringContaining('more rows than the limit') });
  });

  test('a query that needs too much memory is stopped', async () => {
    const greedy = defineQuery({
      name: 'greedy',
      params: noParams,
      row: z.object({ n: z.int() }),
      sql: "SELECT length(repeat('x', 500000000 + number)) AS n FROM numbers(1)",
    });
    expect(await thrown(warehouse.query(greedy, {}))).toMatchObject({
      fault: 'limit',
      engineCode: 'MEMORY_LIMIT_EXCEEDED',
    });
  });

  test('rows of a query that failed half-way never stand in front of the next answer', async () => {
    const breaks = defineQuery({
      name: 'breaks',
      params: noParams,
      row: z.object({ n: z.int() }),
      sql: 'SELECT throwIf(number = 700) AS n FROM numbers(900) SETTINGS max_block_size = 100',
    });
    for (let round = 0; round < 5; round += 1) {
      const answers = await Promise.all([
        thrown(warehouse.query(breaks, {})),
        ...[1, 2, 3, 4, 5, 6].map((count) => warehouse.query(rowsUpTo, { count })),
      ]);
      expect(answers.slice(1).map((rows) => (Array.isArray(rows) ? rows.length : rows))).toEqual([1, 2, 3, 4, 5, 6]);
      expect(await warehouse.query(rowsUpTo, { count: 2 })).toEqual([{ n: 0 }, { n: 1 }]);
    }
  });

  test('a slow query with parameters does not hold back a fast one', async () => {
    const sleep = defineQuery({
      name: 'sleep',
      params: z.object({ seconds: z.number() }),
      row: z.object({ n: z.int() }),
      sql: 'SELECT sleep({seconds:Float64}) AS n',
    });
    const order: number[] = [];
    const asked = [0.6, 0].map((seconds) => warehouse.query(sleep, { seconds }).then(() => order.push(seconds)));
    await Promise.all(asked);
    expect(order).toEqual([0, 0.6]);
  });

  test('a reader cannot write', async () => {
    await warehouse.command('CREATE TABLE kept (n UInt8) ENGINE = MergeTree ORDER BY n');
    for (const sql of [
      'INSERT INTO kept VALUES (1)',
      'DROP TABLE kept',
      'CREATE TABLE other (n UInt8) ENGINE = Memory',
    ]) {
      const writes = defineQuery({ name: 'writes', params: noParams, row: z.object({}), sql });
      expect(await thrown(warehouse.query(writes, {}))).toMatchObject({ fault: 'query', engineCode: 'READONLY' });
    }
  });
});

describe('one and find', () => {
  test('one row is given back, none and several are told apart', async () => {
    expect(await warehouse.reader.one(rowsUpTo, { count: 1 })).toEqual({ n: 0 });
    expect(await warehouse.reader.find(rowsUpTo, { count: 0 })).toBeUndefined();
    await expect(warehouse.reader.one(rowsUpTo, { count: 0 })).rejects.toThrow('one row was asked for, none came');
    await expect(warehouse.reader.find(rowsUpTo, { count: 2 })).rejects.toThrow('one row was asked for, 2 came');
  });
});

describe('checkQuery', () => {
  test('a definition is compared with what its SQL answers, without values', async () => {
    expect(await describeQuery(warehouse, rowsUpTo)).toEqual([{ name: 'n', type: 'UInt64' }]);
    expect(await checkQuery(warehouse, rowsUpTo)).toEqual([]);
  });

  test('a missing column, a surplus one, a null and another kind are each named', async () => {
    const wrong = defineQuery({
      name: 'wrong',
      params: z.object({ from: z.date(), limit: z.int() }),
      row: z.object({
        lost: z.string(),
        empty: z.string(),
        share: z.int(),
        at: InstantText,
        kinds: z.enum(['a', 'b']).nullable(),
      }),
      sql: `SELECT 1 AS extra, CAST(NULL AS Nullable(String)) AS empty, 0.5 AS share, {from:DateTime64(3, 'UTC')} AS at, CAST(NULL AS LowCardinality(Nullable(String))) AS kinds LIMIT {limit:UInt16}`,
    });
    expect(await checkQuery(warehouse, wrong)).toEqual([
      'query wrong: the row schema lacks extra',
      'query wrong: the SQL does not answer lost',
      'query wrong: empty can be null (Nullable(String)), the row schema takes none',
      'query wrong: share arrives as number (Float64), the row schema takes integer',
    ]);
  });
});
