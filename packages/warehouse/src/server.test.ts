import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { InstantText } from '@nhipbao/records';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { backupWarehouse, restoreWarehouse } from './backup.ts';
import { claim } from './claim.ts';
import { defineQuery } from './define-query.ts';
import { exportView } from './export-view.ts';
import { readFact } from './facts.ts';
import { migrate } from './migrate.ts';
import { openWarehouse, type Warehouse } from './open.ts';
import { type RealServer, startRealServer } from './real-server.ts';
import { applyViews } from './views.ts';

const ROUNDS = process.env.NHIPBAO_FULL === '1' ? 30 : 8;
const home = mkdtempSync(join(tmpdir(), 'nhipbao-server-'));
const server: RealServer | undefined = await startRealServer(join(home, 'server'));
if (server === undefined) console.log('server mode is not tested here: @oven/bun-linux-x64 is not installed');

/** Half a million rows, then a failure. */
const BREAKS = 'CREATE OR REPLACE VIEW breaks AS SELECT throwIf(number = 500000) AS n FROM numbers(1000000)';

const echo = defineQuery({
  name: 'echo',
  params: z.object({ at: z.date(), texts: z.array(z.string()), none: z.string().nullable(), yes: z.boolean() }),
  row: z.object({ at: InstantText, texts: z.array(z.string()), none: z.string().nullable(), yes: z.boolean() }),
  sql: `SELECT {at:DateTime64(3, 'UTC')} AS at, {texts:Array(String)} AS texts, {none:Nullable(String)} AS none, {yes:Bool} AS yes`,
});
const numbers = defineQuery({
  name: 'numbers',
  params: z.object({ count: z.int() }),
  row: z.object({ n: z.int() }),
  sql: 'SELECT number AS n FROM numbers({count:UInt64})',
});
const stored = defineQuery({
  name: 'stored',
  params: z.object({}),
  row: z.object({ rows: z.int(), hex: z.string() }),
  sql: 'SELECT count() AS rows, hex(any(body)) AS hex FROM bodies',
});

describe.skipIf(server === undefined)('the same warehouse over HTTP', () => {
  let first: Warehouse;
  let second: Warehouse;
  const location = server?.location ?? '';
  beforeAll(async () => {
    first = await openWarehouse(location, { limits: { resultRows: 1000 } });
    second = await openWarehouse(location);
    await Promise.all([migrate(first), migrate(second)]);
  });
  afterAll(async () => {
    await first?.close();
    await second?.close();
    await server?.stop();
    rmSync(home, { recursive: true, force: true });
  });

  test('two processes may migrate at once, and a second start runs nothing', async () => {
    expect(await migrate(second)).toEqual([]);
    expect([first.mode, first.folder]).toEqual(['server', undefined]);
    expect(first.location).toMatch(/^http:\/\/nhipbao:\*\*\*@127/);
  });

  test('parameters and rows are what they are in process', async () => {
    const values = {
      at: new Date('2026-10-31T17:00:00.123Z'),
      texts: [`Bình Định's \\ "bão"`, 'tab\t\nđ', ''],
      none: null,
      yes: true,
    };
    expect(await first.reader.one(echo, values)).toEqual(values);
  });

  test('bytes and tokens work as in process', async () => {
    await first.command(
      'CREATE TABLE bodies (body String) ENGINE = MergeTree ORDER BY body SETTINGS non_replicated_deduplication_window = 10',
    );
    for (const warehouse of [first, second]) {
      await warehouse.writer.insert('bodies', [{ body: Buffer.from([0xff, 0x00, 0x0a, 0x80]) }], { token: 'once' });
    }
    expect(await first.reader.one(stored, {})).toEqual({ rows: 1, hex: 'FF000A80' });
    await expect(first.writer.insert('bodies', [{ text: 'x' }])).rejects.toThrow(/insert into bodies .*text/);
  });

  test('of 16 who claim one version over two connections exactly one wins, in every round', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const answers = await Promise.all(
        Array.from({ length: 16 }, (_, rival) =>
          claim(rival % 2 === 0 ? first : second, { entity: 'race', expected: round, payload: rival, by: `r${rival}` }),
        ),
      );
      expect(answers.filter(({ won }) => won)).toHaveLength(1);
    }
    expect((await readFact(first, 'race', z.int()))?.version).toBe(ROUNDS);
  });

  test('limits hold, and a reader cannot write', async () => {
    await expect(first.query(numbers, { count: 5000 })).rejects.toMatchObject({ fault: 'limit' });
    const drop = defineQuery({ name: 'drop', params: z.object({}), row: z.object({}), sql: 'DROP TABLE facts' });
    await expect(first.query(drop, {})).rejects.toMatchObject({ fault: 'query', engineCode: 'READONLY' });
  });

  test('a query that fails half-way is an error, never half an answer', async () => {
    const breaks = defineQuery({
      name: 'breaks',
      params: z.object({}),
      row: z.object({ n: z.int() }),
      sql: 'SELECT throwIf(number = 700) AS n FROM numbers(900) SETTINGS max_block_size = 100',
    });
    await expect(first.query(breaks, {})).rejects.toMatchObject({
      fault: 'query',
      engineCode: 'FUNCTION_THROW_IF_VALUE_IS_NON_ZERO',
    });
  });

  test('a view is exported to a file of this machine', async () => {
    const to = join(home, 'facts.json');
    const own = pathToFileURL(`${mkdtempSync(join(home, 'own-'))}/`);
    writeFileSync(new URL('01-own-facts.sql', own), 'CREATE OR REPLACE VIEW own_facts AS SELECT * FROM current_facts');
    await applyViews(first, own);
    await exportView(first, 'own_facts', { format: 'json', to, views: own });
    expect(JSON.parse(readFileSync(to, 'utf8'))).toMatchObject([{ entity: 'race', version: ROUNDS }]);

    const views = pathToFileURL(`${mkdtempSync(join(home, 'views-'))}/`);
    writeFileSync(new URL('01-breaks.sql', views), BREAKS);
    await applyViews(first, views);
    const half = join(home, 'half.csv');
    await expect(exportView(first, 'breaks', { format: 'csv', to: half, views })).rejects.toThrow(/export of breaks/);
    await first.command('DROP VIEW breaks');
    await first.command('DROP VIEW own_facts');
    expect(readdirSync(home).filter((name) => name.startsWith('half'))).toEqual([]);
  });

  test('a backup of the server is restored into another database of it', async () => {
    await backupWarehouse(first, { to: join(home, 'backup') });
    await expect(restoreWarehouse({ location, from: join(home, 'backup') })).rejects.toThrow(/already holds a store/);
    const restored = await restoreWarehouse({ location: `${location}/restored`, from: join(home, 'backup') });
    expect(await readFact(restored, 'race', z.int())).toEqual(await readFact(first, 'race', z.int()));
    await restored.close();
  });

  test('a backup of the server is restored into an embedded folder', async () => {
    const embedded = await restoreWarehouse({ location: `chdb:${join(home, 'embedded')}`, from: join(home, 'backup') });
    expect((await readFact(embedded, 'race', z.int()))?.version).toBe(ROUNDS);
    await embedded.close();
  });

  test('a password that is wrong is an error that says so', async () => {
    await expect(openWarehouse(location.replace(/:[^:@]*@/, ':wrong@'))).rejects.toMatchObject({
      fault: 'location',
      engineCode: 'AUTHENTICATION_FAILED',
    });
  });

  test('while the server is down callers are told to try later, and what was acknowledged is there afterwards', async () => {
    const { version } = await claim(first, { entity: 'kept', expected: 0, payload: 'x', by: 'an' });
    await server?.stop();
    await expect(first.query(numbers, { count: 1 })).rejects.toMatchObject({ fault: 'unreachable', retry: true });
    await server?.start();
    expect((await readFact(first, 'kept', z.string()))?.version).toBe(version);
  });
});
