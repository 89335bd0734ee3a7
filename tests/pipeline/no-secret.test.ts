import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { createTransport, type Fixture, fixtureDispatcher, type Log, readFixtures, replyOf } from '@nhipbao/collectors';
import { collectSource, exportWarc, VAULT_TABLES } from '@nhipbao/jobs';
import { Registry, Source } from '@nhipbao/records';
import { backupWarehouse } from '@nhipbao/warehouse';
import { everyRow } from '@nhipbao/warehouse/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pipelineContext } from './harness.ts';
import { testClock } from './test-clock.ts';

const FIXTURES = fileURLToPath(new URL('../../packages/collectors/fixtures', import.meta.url));
const MAIN = fileURLToPath(new URL('../../services/standalone/dist/main.js', import.meta.url));
const TYPED = 'AIza-go-vao-tu-ban-phim-khong-ai-thay';

let folder: string;
let context: Awaited<ReturnType<typeof pipelineContext>>;
/** Every secret that the runs were given or got: by it everything is searched. */
const marks = new Set<string>();
const ran = new Map<string, string[]>();
const lines: string[] = [];
const line =
  (level: string): Log['info'] =>
  (fields, message) =>
    void lines.push(`${level} ${message} ${JSON.stringify(fields)}`);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nhipbao-secret-'));
  const log = { info: line('info'), warn: line('warn'), error: line('error') };
  context = await pipelineContext(`chdb:${join(folder, 'warehouse')}`, testClock('2026-11-24T01:00:00Z'), { log });
  for (const kind of await readdir(FIXTURES)) {
    for (const [name, fixture] of await readFixtures(join(FIXTURES, kind))) {
      if (Object.keys(fixture.secrets).length + Object.keys(fixture.tokens).length === 0) continue;
      for (const hostile of [false, true]) await read(kind, name, fixture, hostile);
    }
  }
});
afterAll(async () => {
  await context?.close();
  await rm(folder, { recursive: true, force: true });
});

/**
 * Reads a fixture's source once through the real runner, vault and store. The other side repeats what it was sent: in a header of
 * each answer, and where it is hostile in the body of a refusal and in a paging address.
 */
async function read(kind: string, name: string, fixture: Fixture, hostile: boolean): Promise<void> {
  for (const [secret, value] of Object.entries(fixture.secrets)) await context.secrets.put(secret, value, 'test');
  for (const [account, accessToken] of Object.entries(fixture.tokens)) {
    const grant = {
      accessToken,
      refreshToken: `rft-${kind}-${name}-${account}-lam-moi`,
      expiresAt: null,
      refreshExpiresAt: null,
      scopes: [],
    };
    await context.secrets.connect(account, grant, 'test');
    marks.add(grant.refreshToken);
  }
  for (const mark of secretsIn(fixture)) marks.add(mark);
  const clock = testClock(fixture.now);
  const transport = createTransport({
    userAgent: 'NhipBao/test (+mailto:test@example.vn)',
    clock,
    sleep: async () => {},
    dispatcher: fixtureDispatcher((request) => {
      const sent = `${request.url} ${request.headers.authorization ?? ''} ${request.headers.access_token ?? ''} ${request.body}`;
      if (hostile)
        return { status: 400, body: JSON.stringify({ error: { message: sent }, paging: { next: request.url.href } }) };
      const reply = replyOf(fixture, request);
      return { ...reply, headers: { ...reply.headers, 'x-echo': encodeURI(sent).slice(0, 4000) } };
    }),
  });
  const id = `${kind}-${name}-${hostile ? 'hostile' : 'honest'}`.toLowerCase();
  const source = Source.parse({
    id,
    unit: 'newspaper',
    collector: kind,
    title: id,
    schedule: { everyMinutes: 60 },
    settings: fixture.settings,
  });
  const registry = Registry.parse({ agencies: [], units: [], platforms: [], accounts: [], sources: [source] });
  const run = await collectSource({ ...context, clock, transport }, registry, source);
  ran.set(kind, [...(ran.get(kind) ?? []), `${hostile ? 'hostile' : 'honest'}: ${run?.outcome}`]);
  lines.push(JSON.stringify(run));
  await transport.close();
}

/** A fixture's secrets, and the tokens that its platform's answers hold. A key file counts by the middle of its key. */
function secretsIn(fixture: Fixture): string[] {
  const given = [...Object.values(fixture.secrets), ...Object.values(fixture.tokens)];
  const answered = [...JSON.stringify(fixture.answers).matchAll(/"(?:access_token|refresh_token)":"([^"]+)"/g)];
  return [...given, ...answered.map(([, token = '']) => token)].map((secret) =>
    secret.length > 500 ? secret.slice(secret.length / 2, secret.length / 2 + 40) : secret,
  );
}

async function filesUnder(place: string): Promise<Buffer[]> {
  const names = await readdir(place, { recursive: true, withFileTypes: true });
  return Promise.all(names.filter((one) => one.isFile()).map((one) => readFile(join(one.parentPath, one.name))));
}
const leaks = (where: string, content: string | Buffer) =>
  [...marks].filter((mark) => content.includes(mark)).map((mark) => `${where}: ${mark}`);

test('every kind that has a secret was read, honestly and by a hostile other side', () => {
  expect([...ran.keys()]).toEqual(
    expect.arrayContaining([
      'facebook',
      'instagram',
      'threads',
      'tiktok',
      'youtube',
      'zalo-oa',
      'ga4',
      'search-console',
    ]),
  );
  for (const [kind, outcomes] of ran) {
    expect([kind, outcomes.some((one) => one === 'honest: complete')]).toEqual([kind, true]);
    expect([kind, outcomes.some((one) => one === 'hostile: complete')]).toEqual([kind, false]);
  }
  expect(marks.size).toBeGreaterThan(15);
});

test('no secret stands in a log line, a result or an error', () => {
  expect(lines.length).toBeGreaterThan(20);
  expect(leaks('log', lines.join('\n'))).toEqual([]);
});

test('no secret stands in any row of any table; the vault holds them sealed', async () => {
  const rows = await everyRow(context.warehouse);
  expect(rows.size).toBeGreaterThan(15);
  expect([...rows].flatMap(([table, content]) => leaks(table, content.join('\n')))).toEqual([]);
  for (const table of VAULT_TABLES) expect(rows.get(table)?.join().length).toBeGreaterThan(1000);
});

test('no secret stands in the archive, in a backup or in any file of the data folder', async () => {
  const warc = join(folder, 'archive.warc');
  await exportWarc(context, warc);
  const archive = await readFile(warc);
  expect(archive.includes('[struck-out]')).toBe(true);
  expect(leaks('archive', archive)).toEqual([]);
  await backupWarehouse(context.warehouse, { to: join(folder, 'backup'), leaveOut: VAULT_TABLES });
  const files = await filesUnder(folder);
  expect(files.length).toBeGreaterThan(50);
  expect(files.flatMap((file) => leaks('file', file))).toEqual([]);
});

test('a secret that is typed into the command line is in no argument, no output and no file', async () => {
  marks.add(TYPED);
  const data = join(folder, 'cli');
  const child = spawn(process.execPath, [MAIN, 'account', 'secret', 'youtube-api-key'], {
    env: { PATH: process.env.PATH, HOME: folder, NHIPBAO_DATA: data, NHIPBAO_LOG_LEVEL: 'debug' },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.end(`${TYPED}\n`);
  const said = Promise.all([text(child.stdout), text(child.stderr)]);
  const processes = [await commandLines(child.pid)];
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const watch = setInterval(async () => processes.push(await commandLines(child.pid)), 200);
  expect(await ended).toBe(0);
  clearInterval(watch);
  const [stdout, stderr] = await said;
  expect(stdout).toContain('youtube-api-key is kept');
  expect(leaks('output', stdout + stderr)).toEqual([]);
  if (process.platform === 'linux') expect(processes.join()).toContain('account');
  expect(leaks('process list', processes.join('\n'))).toEqual([]);
  expect((await filesUnder(data)).flatMap((file) => leaks('file', file))).toEqual([]);
});

/** What the process list shows of a process: its arguments and environment. */
async function commandLines(pid: number | undefined): Promise<string> {
  const read = (name: string) => readFile(`/proc/${pid}/${name}`, 'utf8').catch(() => '');
  return `${await read('cmdline')} ${await read('environ')}`;
}
