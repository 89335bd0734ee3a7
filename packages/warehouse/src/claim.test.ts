import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { claim } from './claim.ts';
import { defineQuery } from './define-query.ts';
import { readFact, readFacts, writeFact } from './facts.ts';
import { claimLease, releaseLease } from './leases.ts';
import { migrate } from './migrate.ts';
import { openWarehouse, type Warehouse } from './open.ts';

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await openWarehouse('chdb::memory:');
  await migrate(warehouse);
});
afterAll(() => warehouse?.close());

const rowsOf = defineQuery({
  name: 'test-rows-of',
  params: z.object({ entity: z.string() }),
  row: z.object({ rows: z.int() }),
  sql: `SELECT count() AS rows FROM facts WHERE entity = {entity:String}`,
});
const countRows = async (entity: string) => (await warehouse.reader.one(rowsOf, { entity })).rows;
const rivals = (count: number, run: (rival: number) => Promise<{ won: boolean }>) =>
  Promise.all(Array.from({ length: count }, (_, rival) => run(rival)));

describe('claim', () => {
  test('of 16 who claim the same version at once exactly one wins, in every round', async () => {
    for (let round = 0; round < 10; round += 1) {
      const answers = await rivals(16, (rival) =>
        claim(warehouse, { entity: 'race', expected: round, payload: { rival }, by: `rival-${rival}` }),
      );
      expect(answers.filter(({ won }) => won)).toHaveLength(1);
    }
  });

  test('two equal claims of one actor are told apart: one wins', async () => {
    const answers = await rivals(8, () => claim(warehouse, { entity: 'twin', expected: 0, payload: 1, by: 'an' }));
    expect(answers.filter(({ won }) => won)).toHaveLength(1);
    expect(await countRows('twin')).toBe(1);
  });

  test('an old version is refused without a try, and the newest is named', async () => {
    for (const expected of [0, 1, 2]) await claim(warehouse, { entity: 'old', expected, payload: expected, by: 'an' });
    expect(await claim(warehouse, { entity: 'old', expected: 1, payload: 'late', by: 'an' })).toEqual({
      won: false,
      version: 3,
    });
    expect(await claim(warehouse, { entity: 'old', expected: 7, payload: 'early', by: 'an' })).toEqual({
      won: false,
      version: 3,
    });
    expect((await readFact(warehouse, 'old', z.unknown()))?.payload).toBe(2);
  });

  test('a version whose token has left the window is still decided once', async () => {
    await warehouse.command('ALTER TABLE facts MODIFY SETTING non_replicated_deduplication_window = 2');
    await claim(warehouse, { entity: 'window', expected: 0, payload: 'first', by: 'an' });
    for (const entity of ['w1', 'w2', 'w3']) await claim(warehouse, { entity, expected: 0, payload: 0, by: 'an' });
    expect((await claim(warehouse, { entity: 'window', expected: 0, payload: 'second', by: 'binh' })).won).toBe(false);
    // A rival that read the highest version before the first claim, and wrote after the window had run over:
    await warehouse.writer.insert(
      'facts',
      [{ entity: 'window', version: 1, by: 'binh', claim_id: 'zzz', payload: '"second"' }],
      { token: 'window:1' },
    );
    expect(await countRows('window')).toBe(2);
    expect((await readFact(warehouse, 'window', z.string()))?.payload).toBe('first');
    await warehouse.command('ALTER TABLE facts MODIFY SETTING non_replicated_deduplication_window = 10000');
  });

  test('a number that was deleted cannot be won again: the claim fails aloud', async () => {
    await claim(warehouse, { entity: 'gone', expected: 0, payload: 1, by: 'an' });
    await warehouse.command(`ALTER TABLE facts DELETE WHERE entity = 'gone' SETTINGS mutations_sync = 2`);
    await expect(claim(warehouse, { entity: 'gone', expected: 0, payload: 2, by: 'an' })).rejects.toThrow(
      /claimed once and is gone/,
    );
  });

  test('facts has no partitions, because the engine keeps tokens per partition', async () => {
    await warehouse.command(`CREATE TABLE monthly (at DateTime64(3, 'UTC'), n UInt8) ENGINE = MergeTree
      PARTITION BY toYYYYMM(at) ORDER BY n SETTINGS non_replicated_deduplication_window = 100`);
    const lastOfMonth = new Date('2026-10-31T23:59:59.999Z');
    const firstOfNext = new Date('2026-11-01T00:00:00.001Z');
    for (const at of [lastOfMonth, firstOfNext])
      await warehouse.writer.insert('monthly', [{ at, n: 1 }], { token: 'x:1' });
    const monthly = defineQuery({
      name: 'test-monthly',
      params: z.object({}),
      row: z.object({ rows: z.int(), key: z.string() }),
      sql: `SELECT (SELECT count() FROM monthly) AS rows, partition_key AS key FROM system.tables WHERE name = 'facts' AND database = currentDatabase()`,
    });
    expect(await warehouse.reader.one(monthly, {})).toEqual({ rows: 2, key: '' });
  });

  test('a payload that JSON cannot carry is refused before anything is written', async () => {
    await expect(claim(warehouse, { entity: 'big', expected: 0, payload: 1n, by: 'an' })).rejects.toThrow(
      /cannot be written as JSON/,
    );
    expect(await countRows('big')).toBe(0);
  });
});

describe('facts', () => {
  const User = z.object({ name: z.string(), disabledAt: z.iso.datetime().nullable() });

  test('a user who is enabled again is enabled: a null of the newest version counts', async () => {
    const change = (disabledAt: string | null) =>
      writeFact(warehouse, {
        entity: 'user/lan',
        schema: User,
        by: 'admin',
        compute: () => ({ name: 'Lan', disabledAt }),
      });
    await change(null);
    await change('2026-11-01T00:00:00.000Z');
    const user = await change(null);
    expect(user).toMatchObject({ version: 3, payload: { name: 'Lan', disabledAt: null } });
  });

  test('of rows with equal times the lowest claim id stands, before and after a merge', async () => {
    const at = new Date('2026-11-01T00:00:00Z');
    for (const claim_id of ['b', 'a', 'c']) {
      await warehouse.writer.insert('facts', [
        { entity: 'tie', version: 1, at, by: claim_id, claim_id, payload: `"${claim_id}"` },
      ]);
    }
    const before = await readFact(warehouse, 'tie', z.string());
    await warehouse.command('OPTIMIZE TABLE facts FINAL');
    expect(before?.payload).toBe('a');
    expect(await readFact(warehouse, 'tie', z.string())).toEqual(before);
  });

  test('a newer version wins over one written later', async () => {
    const row = (version: number, at: string) => ({
      entity: 'clock',
      version,
      at: new Date(at),
      by: 'an',
      claim_id: 'x',
      payload: String(version),
    });
    await warehouse.writer.insert('facts', [row(2, '2026-01-01T00:00:00Z'), row(1, '2026-06-01T00:00:00Z')]);
    expect((await readFact(warehouse, 'clock', z.int()))?.payload).toBe(2);
  });

  test('twenty changes of one counter at once all count', async () => {
    const bump = () =>
      writeFact(warehouse, {
        entity: 'counter',
        schema: z.int(),
        by: 'an',
        compute: (fact) => (fact?.payload ?? 0) + 1,
        attempts: 200,
      });
    await Promise.all(Array.from({ length: 20 }, bump));
    expect((await readFact(warehouse, 'counter', z.int()))?.payload).toBe(20);
  });

  test('facts are read by the beginning of their names, in order', async () => {
    for (const entity of ['source/b', 'source/a', 'sources', 'unit/a'])
      await claim(warehouse, { entity, expected: 0, payload: entity, by: 'an' });
    expect((await readFacts(warehouse, 'source/', z.string())).map((fact) => fact.entity)).toEqual([
      'source/a',
      'source/b',
    ]);
  });

  test('a payload that does not fit its schema is an error that names entity and field', async () => {
    await claim(warehouse, { entity: 'user/odd', expected: 0, payload: { name: 1, disabledAt: null }, by: 'an' });
    await expect(readFact(warehouse, 'user/odd', User)).rejects.toThrow(/user\/odd.*name/);
  });
});

describe('leases', () => {
  test('a lease has one holder, is renewed under its epoch, and passes on with a new one', async () => {
    const mine = await claimLease(warehouse, 'collect', 'a', 60_000);
    expect(mine).toMatchObject({ holder: 'a', epoch: 1 });
    expect(await claimLease(warehouse, 'collect', 'b', 60_000)).toBeUndefined();
    expect(await claimLease(warehouse, 'collect', 'a', 60_000)).toMatchObject({ epoch: 1 });
    if (mine) await releaseLease(warehouse, mine);
    expect(await claimLease(warehouse, 'collect', 'b', 60_000)).toMatchObject({ holder: 'b', epoch: 2 });
  });

  test('a holder that overslept its lease gets a new epoch', async () => {
    await claimLease(warehouse, 'nap', 'a', 0);
    expect(await claimLease(warehouse, 'nap', 'a', 60_000)).toMatchObject({ epoch: 2 });
  });

  test('of many who reach for a free lease one gets it', async () => {
    const leases = await Promise.all(
      Array.from({ length: 16 }, (_, n) => claimLease(warehouse, 'rush', `h${n}`, 60_000)),
    );
    expect(leases.filter((lease) => lease !== undefined)).toHaveLength(1);
  });
});
