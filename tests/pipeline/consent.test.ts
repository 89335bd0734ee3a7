import { type ApiActions, buildApi, newSecret, secretDigest } from '@nhipbao/api';
import { collectSource, type SourceRun } from '@nhipbao/jobs';
import type { AccountSummary, Alert, PlatformsAnswer, RegisterAnswer, Task } from '@nhipbao/records';
import { everyRow } from '@nhipbao/warehouse/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { browse } from '../cli/browse.ts';
import { withPlatforms } from '../demo/demo-registry.ts';
import { GOOGLE_APP, META_APP, THREADS_APP, TIKTOK_APP, type Unit, ZALO_APP } from '../replica/index.ts';
import { type Pipeline, startPipeline } from './harness.ts';

/** Every flow with the account that it connects, of whose page the person at the browser knows the number where it is asked for. */
const FLOWS: readonly (readonly [
  flow: string,
  unit: Unit,
  platform: 'zalo' | 'tiktok' | 'youtube' | 'facebook' | 'threads',
])[] = [
  ['zalo-oa', 'newspaper', 'zalo'],
  ['tiktok', 'newspaper', 'tiktok'],
  ['facebook', 'newspaper', 'facebook'],
  ['threads', 'newspaper', 'threads'],
  ['youtube-analytics', 'station', 'youtube'],
];

let pipeline: Pipeline;
let app: ReturnType<typeof buildApi>;
let base: string;
const token = newSecret();

beforeAll(async () => {
  pipeline = await startPipeline({
    plan: { seed: 5, from: '2026-11-15', to: '2027-01-05', perDay: { newspaper: 2, station: 1, magazine: 0 } },
    now: '2026-11-30T10:00:00+07:00',
    registry: (registry, replica) => withPlatforms({ ...registry, sources: [] }, replica),
  });
  const { context, clock, replica } = pipeline;
  const { warehouse, log, transport, collectors, secrets: vault } = context;
  app = buildApi({
    warehouse,
    clock,
    log,
    config: {
      version: '0',
      demo: true,
      publicUrl: null,
      trustedProxies: [],
      cliTokenDigest: secretDigest(token),
    },
    actions: noActions,
    accounts: { warehouse, vault, clock, transport, collectors, origins: originsOf(replica) },
  });
  base = await app.listen({ host: '127.0.0.1', port: 0 });
  for (const [name, value] of Object.entries({
    'zalo-app-id': ZALO_APP.appId,
    'zalo-app-secret': ZALO_APP.appSecret,
    'tiktok-client-key': TIKTOK_APP.clientKey,
    'tiktok-client-secret': TIKTOK_APP.clientSecret,
    'meta-app-id': META_APP.appId,
    'meta-app-secret': META_APP.appSecret,
    'threads-app-id': THREADS_APP.appId,
    'threads-app-secret': THREADS_APP.appSecret,
    'google-client-id': GOOGLE_APP.clientId,
    'google-client-secret': GOOGLE_APP.clientSecret,
    'youtube-api-key': replica.platforms.youtube.key,
  }))
    await ask('PUT', `/secrets/${name}`, { value });
});
afterAll(async () => {
  await app?.close();
  await pipeline?.close();
});

/** This test asks for none of the product's long work. */
const refuse = async () => {
  throw new Error('this test gives no such action');
};
const noActions: ApiActions = {
  runSource: refuse,
  importFile: refuse,
  checkSource: refuse,
  backfill: refuse,
  measure: refuse,
  classifyPending: refuse,
  match: refuse,
  reprocess: refuse,
  backup: refuse,
  exportTo: refuse,
  verify: refuse,
  registryExport: refuse,
  registryDiff: refuse,
  registryApply: refuse,
};

/** Where the platforms' own addresses lie in the invented world. */
const originsOf = ({ youtube, meta, zalo, tiktok, threads }: Pipeline['replica']) =>
  [
    ['https://oauth.zaloapp.com', zalo],
    ['https://www.tiktok.com', tiktok],
    ['https://open.tiktokapis.com', tiktok],
    ['https://www.facebook.com', meta],
    ['https://graph.facebook.com', meta],
    ['https://threads.net', threads],
    ['https://graph.threads.net', threads],
    ['https://accounts.google.com', youtube],
    ['https://oauth2.googleapis.com', youtube],
    ['https://www.googleapis.com', youtube],
  ] as const;

/** As the command line of this machine asks; throws where the answer is no success. */
async function ask<Answer>(method: string, path: string, body?: object): Promise<Answer> {
  const headers = { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) };
  const answer = await fetch(`${base}/api/v1${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

async function connect(flow: string, unit: Unit, platform: (typeof FLOWS)[number][2]): Promise<string> {
  pipeline.replica.platforms.signIn(unit);
  const { url } = await ask<{ url: string }>('POST', `/accounts/${unit}-${platform}/connect`, { flow });
  return browse(url);
}

async function read(account: string): Promise<SourceRun> {
  const source = pipeline.registry.sources.find((one) => one.account === account);
  if (!source) throw new RangeError(`no source reads ${account}`);
  const run = await collectSource(pipeline.context, pipeline.registry, source);
  if (!run) throw new Error(`${account} is being read by another`);
  return run;
}

const zaloMonths = async () => {
  const { units } = await ask<PlatformsAnswer>('GET', '/platforms?period=2027&unit=newspaper');
  const row = units[0]?.platforms.find(({ platform }) => platform === 'zalo');
  return (row?.months ?? []).slice(0, 2).map(({ state, publications }) => ({ state, found: (publications ?? 0) > 0 }));
};
const lostZalo = async () =>
  (await ask<Alert[]>('GET', '/alerts')).find(({ id }) => id === 'token-lost:newspaper-zalo');
const zaloAccount = () => ask<AccountSummary>('GET', '/accounts/newspaper-zalo');

test.each(FLOWS)('a person connects by %s in a browser, and the account is read with what that gave', async (...of) => {
  const [flow, unit, platform] = of;
  expect(await connect(flow, unit, platform)).toBe(`/tai-khoan/${unit}-${platform}?ket-noi=xong`);
  const { state, consents } = await ask<AccountSummary>('GET', `/accounts/${unit}-${platform}`);
  expect([state, consents.length]).toEqual(['connected', 1]);
  const { outcome, error } = await read(`${unit}-${platform}`);
  expect([outcome, error]).toEqual(['complete', null]);
});

test('somebody else’s account at the browser connects nothing', async () => {
  pipeline.replica.platforms.signIn('station');
  const { url } = await ask<{ url: string }>('POST', '/accounts/newspaper-zalo/connect', { flow: 'zalo-oa' });
  expect(await browse(url)).toBe('/tai-khoan/newspaper-zalo?ket-noi=other-account');
  expect((await zaloAccount()).state).toBe('connected');
});

test('a refresh that the platform refuses makes a gap in the measurement, never silence, and says where to consent again', async () => {
  pipeline.replica.platforms.revoke('newspaper', 'zalo');
  for (const day of ['2026-12-02', '2026-12-20']) {
    pipeline.clock.set(new Date(`${day}T10:00:00+07:00`));
    expect((await read('newspaper-zalo')).outcome).toBe('failed');
  }
  pipeline.clock.set(new Date('2027-01-02T10:00:00+07:00'));
  expect(await zaloMonths()).toEqual([
    { state: 'active', found: true },
    { state: 'gap', found: false },
  ]);
  expect(await zaloAccount()).toMatchObject({ state: 'lost' });
  expect(await lostZalo()).toMatchObject({
    severity: 'critical',
    unit: 'newspaper',
    detail: expect.stringContaining('khoảng trống đo'),
    action: { href: '/tai-khoan/newspaper-zalo' },
  });
  const { checks } = await ask<RegisterAnswer>('GET', '/register');
  expect(JSON.stringify(checks)).not.toMatch(/silent[^}]*newspaper-zalo/);
});

test('a new consent mends it: the alert is gone, and what was published meanwhile proves the month', async () => {
  expect(await connect('zalo-oa', 'newspaper', 'zalo')).toBe('/tai-khoan/newspaper-zalo?ket-noi=xong');
  expect(await lostZalo()).toBeUndefined();
  expect((await read('newspaper-zalo')).outcome).toBe('complete');
  expect(await zaloMonths()).toEqual([
    { state: 'active', found: true },
    { state: 'active', found: true },
  ]);
});

test('after a purge no table holds anything of the account’s posts, and its months are a gap, never silence', async () => {
  const own = pipeline.replica.postsTruth().filter((post) => post.unit === 'newspaper' && post.platform === 'zalo');
  const holding = async () => {
    const rows = await everyRow(pipeline.context.warehouse);
    return [...rows].flatMap(([table, lines]) =>
      lines.some((line) => own.some(({ nativeId }) => line.includes(nativeId))) ? [table] : [],
    );
  };
  expect(own.length).toBeGreaterThan(20);
  expect(await holding()).toEqual(expect.arrayContaining(['archive', 'publications']));
  const others = (await everyRow(pipeline.context.warehouse)).get('publications')?.length ?? 0;

  const body = { confirm: 'newspaper-zalo', why: 'Trang thu hồi đồng ý' };
  let task = await ask<Task>('POST', '/accounts/newspaper-zalo/purge?wait=25', body);
  while (task.state === 'running') task = await ask<Task>('GET', `/tasks/${task.id}?wait=25`);
  expect(task).toMatchObject({ state: 'done', result: { publications: own.length } });
  expect(await holding()).toEqual([]);
  expect((await everyRow(pipeline.context.warehouse)).get('publications')?.length).toBe(others - own.length);
  expect((await zaloMonths()).map(({ state, found }) => [state, found])).toEqual([
    ['unproven', false],
    ['unproven', false],
  ]);
  const { state, consents } = await zaloAccount();
  expect(state).toBe('never');
  expect(consents.every(({ revokedAt, authorisedBy }) => revokedAt !== null && authorisedBy.startsWith('cli:'))).toBe(
    true,
  );
});
