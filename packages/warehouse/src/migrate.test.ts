import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { defineQuery } from './define-query.ts';
import { migrate } from './migrate.ts';
import { openWarehouse, type Warehouse } from './open.ts';
import { viewNames } from './views.ts';

let warehouse: Warehouse;
let home: string;
let folders: { migrations: URL; views: URL };
beforeAll(async () => {
  warehouse = await openWarehouse('chdb::memory:');
});
afterAll(() => warehouse?.close());
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'nhipbao-migrations-'));
  for (const folder of ['migrations', 'views']) mkdirSync(join(home, folder));
  folders = { migrations: pathToFileURL(`${home}/migrations/`), views: pathToFileURL(`${home}/views/`) };
});
afterEach(async () => {
  rmSync(home, { recursive: true, force: true });
  for (const name of ['applied_migrations', 'a', 'b']) await warehouse.command(`DROP TABLE IF EXISTS ${name} SYNC`);
  for (const name of ['early', 'late']) await warehouse.command(`DROP VIEW IF EXISTS ${name} SYNC`);
});

const write = (file: string, sql: string) => writeFileSync(join(home, file), sql);
const table = (name: string) =>
  `CREATE TABLE IF NOT EXISTS ${name} (n UInt8) ENGINE = {replicated}MergeTree ORDER BY n;`;
const named = defineQuery({
  name: 'named',
  params: z.object({}),
  row: z.object({ name: z.string() }),
  sql: 'SELECT name FROM system.tables WHERE database = currentDatabase() ORDER BY name',
});
const names = async () => (await warehouse.query(named, {})).map(({ name }) => name);

describe('migrate', () => {
  test('files run once, in order, and a new one runs later', async () => {
    write(
      'migrations/0001-first.sql',
      `-- one; two\n${table('a')}\nALTER TABLE a ADD COLUMN IF NOT EXISTS s String DEFAULT ';'`,
    );
    expect(await migrate(warehouse, folders)).toEqual(['0001-first']);
    expect(await migrate(warehouse, folders)).toEqual([]);
    write('migrations/0002-second.sql', table('b'));
    expect(await migrate(warehouse, folders)).toEqual(['0002-second']);
    expect(await names()).toEqual(['a', 'applied_migrations', 'b']);
  });

  test('a migration that stopped in the middle is run again to its end', async () => {
    write('migrations/0001-first.sql', `${table('a')} ALTER TABLE missing ADD COLUMN IF NOT EXISTS s String;`);
    await expect(migrate(warehouse, folders)).rejects.toThrow(/migrations\/0001-first\.sql, statement 2/);
    write('migrations/0001-first.sql', `${table('a')} ${table('b')}`);
    expect(await migrate(warehouse, folders)).toEqual(['0001-first']);
    expect(await names()).toContain('b');
  });

  test('a file that was changed after it ran is refused by name', async () => {
    write('migrations/0001-first.sql', table('a'));
    await migrate(warehouse, folders);
    write('migrations/0001-first.sql', `${table('a')} `);
    await expect(migrate(warehouse, folders)).rejects.toMatchObject({
      fault: 'migration',
      message:
        'migrations/0001-first.sql was changed after it ran (as 0001-first.sql): put the change into a new migration',
    });
  });

  test('line ends of another system are no change', async () => {
    write('migrations/0001-first.sql', `${table('a')}\n-- end\n`);
    await migrate(warehouse, folders);
    write('migrations/0001-first.sql', `${table('a')}\r\n-- end\r\n`);
    expect(await migrate(warehouse, folders)).toEqual([]);
  });

  test('a database newer than the code is refused before anything is touched', async () => {
    write('migrations/0001-first.sql', table('a'));
    await migrate(warehouse, folders);
    await warehouse.writer.insert('applied_migrations', [{ number: 7, name: '0007-later', checksum: 'x' }]);
    write('migrations/0002-second.sql', table('b'));
    await expect(migrate(warehouse, folders)).rejects.toMatchObject({
      fault: 'newer',
      message: expect.stringContaining('0007-later.sql'),
    });
    expect(await names()).not.toContain('b');
  });

  test('a statement that cannot be run twice is refused before anything runs', async () => {
    write('migrations/0001-first.sql', `${table('a')} CREATE TABLE b (n UInt8) ENGINE = Memory`);
    await expect(migrate(warehouse, folders)).rejects.toThrow(/0001-first\.sql: statement 2 cannot be run twice/);
    expect(await names()).not.toContain('a');
  });

  test('two files of one number and an odd name are refused', async () => {
    write('migrations/0001-first.sql', table('a'));
    write('migrations/0001-second.sql', table('b'));
    await expect(migrate(warehouse, folders)).rejects.toThrow(
      'migrations/0001-second.sql has the number of 0001-first.sql',
    );
    rmSync(join(home, 'migrations/0001-second.sql'));
    write('migrations/first.sql', table('b'));
    await expect(migrate(warehouse, folders)).rejects.toThrow('migrations/first.sql is not named NNNN-name.sql');
  });
});

describe('views', () => {
  test('views are replaced at every start, also where one reads another that comes later', async () => {
    write('migrations/0001-first.sql', table('a'));
    write('views/01-early.sql', 'CREATE OR REPLACE VIEW early AS SELECT n FROM late');
    write('views/02-late.sql', 'CREATE OR REPLACE VIEW late AS SELECT n FROM a');
    await migrate(warehouse, folders);
    write('views/02-late.sql', 'CREATE OR REPLACE VIEW late AS SELECT n, n + 1 AS next FROM a');
    await migrate(warehouse, folders);
    expect(await names()).toEqual(['a', 'applied_migrations', 'early', 'late']);
    expect(viewNames(folders.views)).toEqual(['early', 'late']);
  });

  test('a view that the engine refuses is named with its file', async () => {
    write('views/01-early.sql', 'CREATE OR REPLACE VIEW early AS SELECT n FROM nowhere');
    await expect(migrate(warehouse, folders)).rejects.toThrow(/views\/01-early\.sql, early: .*nowhere/);
  });

  test('a view file holds views only', async () => {
    write('views/01-early.sql', 'DROP TABLE a');
    await expect(migrate(warehouse, folders)).rejects.toThrow(
      'views/01-early.sql: every statement begins with CREATE OR REPLACE VIEW name',
    );
  });
});
