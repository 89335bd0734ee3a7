import { InstantText } from '@nhipbao/records';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { defineQuery } from './define-query.ts';
import { openWarehouse, type Warehouse } from './open.ts';

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await openWarehouse('chdb::memory:');
});
afterAll(() => warehouse?.close());
beforeEach(async () => {
  await warehouse.command('DROP TABLE IF EXISTS samples SYNC');
  await warehouse.command(`CREATE TABLE samples (
    id String, n Nullable(Int32), share Nullable(Float64), at DateTime64(3, 'UTC') DEFAULT '2026-01-01 00:00:00', body String DEFAULT 'none', tags Array(String)
  ) ENGINE = MergeTree PARTITION BY toYYYYMM(at) ORDER BY id SETTINGS non_replicated_deduplication_window = 1000`);
});

const samples = defineQuery({
  name: 'samples',
  params: z.object({}),
  row: z.object({
    id: z.string(),
    n: z.int().nullable(),
    at: InstantText,
    body: z.string(),
    tags: z.array(z.string()),
  }),
  sql: 'SELECT id, n, at, body, tags FROM samples ORDER BY id',
});
const count = defineQuery({
  name: 'samples-count',
  params: z.object({}),
  row: z.object({ rows: z.int(), months: z.int(), hex: z.string() }),
  sql: 'SELECT count() AS rows, uniqExact(toYYYYMM(at)) AS months, hex(any(body)) AS hex FROM samples',
});
const counted = () => warehouse.reader.one(count, {});

describe('values', () => {
  test('instants to the millisecond, nulls, lists and odd text are stored as given', async () => {
    const rows = [
      {
        id: 'a',
        n: null,
        at: new Date('2026-10-31T16:59:59.999Z'),
        body: `Gia Lai's "báo"\n\\ \u0000 đ`,
        tags: ['x', `y'`],
      },
      { id: 'b', n: -7, at: new Date('2026-10-31T17:00:00.000Z'), body: '', tags: [] },
    ];
    expect(await warehouse.writer.insert('samples', rows)).toBe(2);
    expect(await warehouse.query(samples, {})).toEqual(rows);
  });

  test('fields left out take the default of their column, never a zero of ours', async () => {
    await warehouse.writer.insert('samples', [{ id: 'a' }]);
    expect(await warehouse.query(samples, {})).toEqual([
      { id: 'a', n: null, at: new Date('2026-01-01T00:00:00Z'), body: 'none', tags: [] },
    ]);
  });

  test('bytes that are no text are stored byte by byte, and defaults still apply', async () => {
    const bytes = Uint8Array.from([0xff, 0x00, 0x0a, 0x80, 0x27]);
    await warehouse.writer.insert('samples', [{ id: 'a', body: bytes }], { token: 'bytes' });
    await warehouse.writer.insert('samples', [{ id: 'a', body: Buffer.from(bytes) }], { token: 'bytes' });
    expect(await counted()).toEqual({ rows: 1, months: 1, hex: 'FF000A8027' });
    expect((await warehouse.query(samples, {}))[0]?.at).toEqual(new Date('2026-01-01T00:00:00Z'));
  });

  test('any text and any bytes are stored as they were given', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    const rows = fc.sample(
      fc.record({ tags: fc.array(text), body: fc.oneof(text, fc.uint8Array({ maxLength: 60 })) }),
      {
        numRuns: 300,
        seed: 7,
      },
    );
    const numbered = rows.map((row, n) => ({ ...row, id: String(n).padStart(3, '0') }));
    await warehouse.writer.insert('samples', numbered);
    const back = defineQuery({
      name: 'back',
      params: z.object({}),
      row: z.object({ id: z.string(), tags: z.array(z.string()), hex: z.string() }),
      sql: 'SELECT id, tags, lower(hex(body)) AS hex FROM samples ORDER BY id',
    });
    const hex = (body: string | Uint8Array) => Buffer.from(body).toString('hex');
    expect(await warehouse.query(back, {})).toEqual(
      numbered.map(({ id, tags, body }) => ({ id, tags, hex: hex(body) })),
    );
  });

  test('a broken surrogate in collected text becomes the replacement character', async () => {
    await warehouse.writer.insert('samples', [{ id: 'a', body: 'x\ud800y 😀' }]);
    expect((await warehouse.query(samples, {}))[0]?.body).toBe('x\ufffdy 😀');
  });
});

describe('refusals name table, row and field', () => {
  const refused: [string, Record<string, unknown>, RegExp][] = [
    ['a bigint', { id: 'a', n: 1n }, /insert into samples: row 1, n is a bigint/],
    ['a number that JSON would turn into null', { id: 'a', share: Number.NaN }, /row 1, share is NaN/],
    ['an invalid instant', { id: 'a', at: new Date('x') }, /row 1, at is not a valid instant/],
    ['a bigint deep inside', { id: 'a', tags: ['x', 2n] }, /row 1, tags\.1 is a bigint/],
    ['a null where the column takes none', { id: null }, /insert into samples .*\bid\b/],
    ['a field that the table lacks', { id: 'a', nn: 1 }, /insert into samples .*\bnn\b/],
    ['a text where a number belongs', { id: 'a', n: 'many' }, /insert into samples .*\bn\b/],
  ];
  test.each(refused)('%s', async (_, row, message) => {
    await expect(warehouse.writer.insert('samples', [row])).rejects.toThrow(message);
    expect((await counted()).rows).toBe(0);
  });

  test('a table that does not exist', async () => {
    await expect(warehouse.writer.insert('nowhere', [{ id: 'a' }])).rejects.toThrow(
      'insert into nowhere: there is no such table',
    );
  });

  test('a column that was added later is known after the first refusal', async () => {
    await expect(warehouse.writer.insert('samples', [{ id: 'a', extra: 1 }])).rejects.toThrow(/extra/);
    await warehouse.command('ALTER TABLE samples ADD COLUMN extra UInt8');
    expect(await warehouse.writer.insert('samples', [{ id: 'a', extra: 1, body: Buffer.from('x') }])).toBe(1);
  });
});

describe('tokens', () => {
  test('rows under one token are stored once, and a later insert without a token is stored as well', async () => {
    for (let repeat = 0; repeat < 3; repeat += 1)
      await warehouse.writer.insert('samples', [{ id: 'a' }], { token: `it's` });
    await warehouse.writer.insert('samples', [{ id: 'b' }]);
    await warehouse.writer.insert('samples', [{ id: 'c' }]);
    expect((await counted()).rows).toBe(3);
  });

  test('a token is refused where the table would forget it', async () => {
    await warehouse.command('CREATE TABLE IF NOT EXISTS plain (id String) ENGINE = MergeTree ORDER BY id');
    await expect(warehouse.writer.insert('plain', [{ id: 'a' }], { token: 't' })).rejects.toThrow(
      /non_replicated_deduplication_window/,
    );
  });

  test('a large insert cut into statements is stored once when it is repeated', async () => {
    const rows = Array.from({ length: 250_000 }, (_, n) => ({ id: String(n), n }));
    await warehouse.writer.insert('samples', rows, { token: 'large' });
    await warehouse.writer.insert('samples', rows, { token: 'large' });
    expect((await counted()).rows).toBe(250_000);
  });
});

test('one insert of 130 months is stored whole, although the engine refuses more than 100 partitions', async () => {
  const month = (n: number) => new Date(Date.UTC(2015, n % 130, 1 + (n % 28)));
  const rows = Array.from({ length: 1300 }, (_, n) => ({ id: String(n), at: month(n) }));
  const values = rows.map(({ id, at }) => `('${id}', '${at.toISOString().slice(0, 19).replace('T', ' ')}')`).join(', ');
  await expect(warehouse.command(`INSERT INTO samples (id, at) VALUES ${values}`)).rejects.toThrow(
    /[Tt]oo many partitions/,
  );
  await warehouse.writer.insert('samples', rows, { token: 'backfill' });
  await warehouse.writer.insert('samples', rows, { token: 'backfill' });
  expect(await counted()).toMatchObject({ rows: 1300, months: 130 });
});

test('inserts are durable when they are answered: nothing is left to an asynchronous buffer', async () => {
  const setting = defineQuery({
    name: 'setting',
    params: z.object({}),
    row: z.object({ value: z.string() }),
    sql: `SELECT value FROM system.settings WHERE name = 'async_insert'`,
  });
  expect(await warehouse.reader.one(setting, {})).toEqual({ value: '0' });
});
