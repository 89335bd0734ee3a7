import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { defineQuery } from './define-query.ts';
import { readLocation } from './location.ts';
import { openWarehouse } from './open.ts';

const CHILD = fileURLToPath(new URL('../dist/store-child.js', import.meta.url));
const REPEATS = process.env.NHIPBAO_FULL === '1' ? 5 : 1;

let home: string;
let children: ChildProcess[];
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'nhipbao-open-'));
  children = [];
});
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(home, { recursive: true, force: true });
});

function start(verb: string, location: string, options: { cwd?: string; env?: Record<string, string> } = {}) {
  const child = spawn(process.execPath, [CHILD, verb, location], {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const line = async (): Promise<string | undefined> => {
    const next = await lines.next();
    return next.done === true ? undefined : next.value;
  };
  return { child, exited, line };
}

const one = defineQuery({ name: 'one', params: z.object({}), row: z.object({ n: z.int() }), sql: 'SELECT 1 AS n' });

describe('locations', () => {
  test('a folder, memory and servers are told apart', () => {
    expect(readLocation('chdb:/data/nhipbao')).toEqual({ kind: 'folder', folder: '/data/nhipbao' });
    expect(readLocation('chdb::memory:')).toEqual({ kind: 'memory' });
    expect(readLocation('http://an:p%40ss@host:8123/press')).toEqual({
      kind: 'server',
      url: 'http://host:8123',
      username: 'an',
      password: 'p@ss',
      database: 'press',
    });
    expect(readLocation('https://host')).toMatchObject({ username: 'default', password: '', database: 'nhipbao' });
  });

  test.each(['', 'chdb:', 'postgres://x', 'http://', 'http://h/a`b'])(
    '"%s" is refused with what is expected',
    (text) => {
      expect(() => readLocation(text)).toThrow(/is not a warehouse|cannot be the name/);
    },
  );

  test('a password never stands in a message', () => {
    expect(() => readLocation('ftp://an:secret@host')).toThrow('ftp://an:***@host');
  });

  test('a server that does not answer is an error that says so and may be tried again', async () => {
    await expect(openWarehouse('http://127.0.0.1:1/nhipbao')).rejects.toMatchObject({
      fault: 'unreachable',
      retry: true,
    });
  });
});

describe('the embedded store', () => {
  test('memory leaves nothing behind when it is closed, and another can be opened after it', async () => {
    for (let round = 0; round < 2; round += 1) {
      const warehouse = await openWarehouse('chdb::memory:');
      const folder = warehouse.folder ?? '';
      expect(await warehouse.query(one, {})).toEqual([{ n: 1 }]);
      expect(existsSync(folder)).toBe(true);
      await warehouse.close();
      expect(existsSync(folder)).toBe(false);
    }
  });

  test('a second process is told in one sentence who has the folder and what can be done', async () => {
    const holder = start('hold', `chdb:${home}`);
    expect(await holder.line()).toBe('held');
    const error = await openWarehouse(`chdb:${home}`).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'WarehouseError', fault: 'held', retry: true });
    expect(String(error)).toMatch(
      new RegExp(
        `${home} is in use by process ${holder.child.pid} on .*store-child\\.js hold, started 20.*use that one, or stop it first, or choose another folder`,
      ),
    );
    holder.child.kill('SIGKILL');
    await holder.exited;
    const warehouse = await openWarehouse(`chdb:${home}`);
    expect(await warehouse.query(one, {})).toEqual([{ n: 1 }]);
    await warehouse.close();
  });

  test('the same process is told as well', async () => {
    const warehouse = await openWarehouse(`chdb:${home}`);
    await expect(openWarehouse(`chdb:${home}`)).rejects.toMatchObject({ fault: 'held' });
    await warehouse.close();
    expect(readdirSync(home)).not.toContain('owner.json');
  });

  test('a process that is killed while it appends loses nothing that was acknowledged', async () => {
    for (let round = 0; round < REPEATS; round += 1) {
      const location = `chdb:${join(home, String(round))}`;
      const writer = start('insert', location);
      let acknowledged = -1;
      while (acknowledged < 200) acknowledged = Number(await writer.line());
      writer.child.kill('SIGKILL');
      for (let line = await writer.line(); line !== undefined; line = await writer.line()) acknowledged = Number(line);
      await writer.exited;

      const warehouse = await openWarehouse(location);
      const kept = defineQuery({
        name: 'kept',
        params: z.object({}),
        row: z.object({ rows: z.int(), distinct: z.int(), highest: z.int() }),
        sql: 'SELECT count() AS rows, uniqExact(n) AS distinct, max(n) AS highest FROM numbers_kept',
      });
      const { rows, distinct, highest } = await warehouse.reader.one(kept, {});
      await warehouse.close();
      expect(highest).toBeGreaterThanOrEqual(acknowledged);
      expect([rows, distinct]).toEqual([highest + 1, highest + 1]);
    }
  });

  test('a config.xml that lies in the working directory is not read', async () => {
    writeFileSync(join(home, 'config.xml'), 'this is not XML');
    const child = start('zones', 'chdb::memory:', { cwd: home });
    expect(await child.line()).toMatch(/^\{"at"/);
    await child.exited;
  });
});

test.each(['Asia/Ho_Chi_Minh', 'America/Los_Angeles', 'UTC'])(
  'on a machine in %s instants at the edge of a period stay where they are',
  async (TZ) => {
    const child = start('zones', 'chdb::memory:', { env: { TZ } });
    expect(JSON.parse((await child.line()) ?? '')).toEqual({
      at: '2026-11-01T00:00:00.000Z',
      plain: '2026-11-01T00:00:00.000Z',
      period: '2026-11-01',
      found: 1,
    });
    await child.exited;
  },
);
