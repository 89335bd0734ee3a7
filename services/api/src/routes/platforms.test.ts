import { AccountMetrics, PlatformEvidence, PlatformsAnswer, RegisterAnswer, RegisterImported } from '@nhipbao/records';
import { claim } from '@nhipbao/warehouse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApi, type TestApi } from '../testing/open-api.ts';
import { storeRegistry } from '../testing/store-registry.ts';

let api: TestApi;
let reader: { cookie: string };
let administrator: { cookie: string; 'x-csrf-token': string };

const entry = (kind: string, payload: { id: string }) =>
  claim(api.warehouse, { entity: `registry:${kind}:${payload.id}`, expected: 0, payload, by: 'test' });
const post = (account: string, platform: string, month: string, n: number) => ({
  publication_id: `${account}-${month}-${n}`,
  observed_at: new Date(`${month}-20T02:00:00Z`),
  source_id: `nguon-${account}`,
  account_id: account,
  unit_id: 'newspaper',
  platform_id: platform,
  native_id: `${month}-${n}`,
  url: 'https://zalo.me/bai',
  title: `Bài ${n}`,
  published_at: new Date(`${month}-15T02:00:00Z`),
  evidence_digest: 'd',
});
const sample = (day: string, value: number | null, definition = 'youtube-views-2', more = {}) => ({
  publication_id: 'kenh-yt',
  metric: 'views',
  metric_period: 'lifetime',
  observed_at: new Date(`${day}T02:00:00Z`),
  definition,
  value,
  source_id: 'nguon-bao-youtube',
  account_id: 'bao-youtube',
  is_account: true,
  ...more,
});

beforeAll(async () => {
  api = await openApi({ now: new Date('2026-11-26T03:00:00Z') });
  reader = await api.signedIn('reader');
  administrator = await api.signedIn('administrator');
  await storeRegistry(api.warehouse, [
    { id: 'nguon-bao-zalo', collector: 'zalo-oa', account: 'bao-zalo', settings: {} },
    { id: 'nguon-bao-youtube', collector: 'youtube', account: 'bao-youtube', settings: {} },
  ]);
  for (const [id, name, scope] of [
    ['zalo', 'Zalo OA', 'domestic'],
    ['youtube', 'YouTube', 'cross-border'],
    ['vtvgo', 'VTVgo', 'domestic'],
  ])
    await entry('platform', { id: id ?? '', ...{ name, scope, basis: 'do Sở quy định' } });
  const account = { unit: 'newspaper', name: 'Kênh của báo' };
  await entry('account', { id: 'bao-zalo', ...account, ...{ platform: 'zalo', url: 'https://zalo.me/1' } });
  await entry('account', {
    id: 'bao-youtube',
    ...account,
    ...{ platform: 'youtube', url: 'https://www.youtube.com/@bao' },
  });
  await api.warehouse.writer.insert('publications', [
    ...Array.from({ length: 5 }, (_, n) => post('bao-zalo', 'zalo', '2026-03', n)),
    post('bao-youtube', 'youtube', '2026-03', 0),
  ]);
  await api.warehouse.writer.insert('samples', [
    sample('2026-03-20', 70, 'zalo-views-1', {
      publication_id: 'bao-zalo-2026-03-0',
      account_id: 'bao-zalo',
      is_account: false,
    }),
    sample('2026-03-21', null, 'zalo-views-1', {
      publication_id: 'bao-zalo-2026-03-0',
      account_id: 'bao-zalo',
      is_account: false,
    }),
    sample('2026-08-20', 1000, 'youtube-views-1'),
    sample('2026-09-01', 9000),
    sample('2026-09-02', null),
    sample('2026-09-03', 9200),
    sample('2026-09-03', 9300, 'youtube-views-2', { observed_at: new Date('2026-09-03T09:00:00Z') }),
    // A partner's total of days of its own choice: a reading, and no point of the line.
    sample('2026-09-04', 555, 'import-views-1', { metric_period: '2026-09-01/2026-09-03' }),
  ]);
});
afterAll(() => api.close());

test('units stand on platforms by month with their state, and two lines are always there', async () => {
  const answer = PlatformsAnswer.parse((await api.get('/api/v1/platforms?unit=newspaper', reader)).json());
  expect(answer).toMatchObject({ period: '2026', open: false, activePublications: 4, decidingLine: 'any-platform' });
  const [unit] = answer.units;
  expect(unit?.platforms.map((row) => [row.platform, row.scope])).toEqual([
    ['zalo', 'domestic'],
    ['youtube', 'cross-border'],
  ]);
  const march = unit?.platforms.map((row) => row.months.find(({ month }) => month === '2026-03'));
  expect(march).toMatchObject([
    { state: 'active', publications: 5 },
    { state: 'unproven', publications: 1 },
  ]);
  const april = unit?.platforms[0]?.months.find(({ month }) => month === '2026-04');
  expect(april).toMatchObject({ state: 'unproven', publications: null });
  expect(unit?.lines.domestic).toMatchObject({ verdict: 'needs-evidence', platform: 'Zalo OA', active: 1, needed: 9 });
  expect(unit?.without).toEqual([{ platform: 'vtvgo', name: 'VTVgo', scope: 'domestic' }]);
});

test('a cell opens down to its accounts, the days they were read, and its posts', async () => {
  const url = '/api/v1/platforms/newspaper/zalo/2026-03';
  const evidence = PlatformEvidence.parse((await api.get(url, reader)).json());
  expect(evidence).toMatchObject({
    state: 'active',
    reason: '5 bài đăng, đạt mức 4 bài.',
    accounts: [{ id: 'bao-zalo', evidence: 'api', registered: null, read: 0 }],
  });
  expect(evidence.publications).toHaveLength(5);
  // What is known of a post stays known when the platform falls silent; what was never read is left out.
  const known = [{ metric: 'views', value: 70, definition: 'zalo-views-1' }];
  expect(evidence.publications.map(({ values }) => values)).toEqual([known, [], [], [], []]);
  expect((await api.get('/api/v1/platforms/newspaper/vtvgo/2026-03', reader)).statusCode).toBe(404);
  expect((await api.get('/api/v1/platforms/newspaper/zalo/2026-13', reader)).statusCode).toBe(400);
});

test('of YouTube no growth and no trend is derived until its amendment is accepted: values stand as they were read', async () => {
  const read = async () =>
    AccountMetrics.parse((await api.get('/api/v1/accounts/bao-youtube/metrics', reader)).json()).series[0];
  const withheld = await read();
  expect(withheld).toMatchObject({ withheld: 'youtube-amendment', growth: null });
  expect(withheld?.points.map(({ value, run }) => [value, run])).toEqual([
    [1000, null],
    [9000, null],
    [null, null],
    [9300, null],
  ]);
  const accepted = { url: '/api/v1/settings/youtube.derivedMetricsAmendment', payload: { value: 'accepted' } };
  expect((await api.app.inject({ method: 'PUT', ...accepted, headers: { ...reader } })).statusCode).toBe(403);
  expect((await api.app.inject({ method: 'PUT', ...accepted, headers: { ...administrator } })).statusCode).toBe(200);
  expect((await read())?.withheld).toBeNull();
});

test('numbers of an account keep absences, and their growth does not cross the change of what a view is', async () => {
  const answer = AccountMetrics.parse((await api.get('/api/v1/accounts/bao-youtube/metrics', reader)).json());
  const [views] = answer.series;
  expect(views?.points.map(({ value, run }) => [value, run])).toEqual([
    [1000, 0],
    [9000, 1],
    [null, null],
    [9300, 1],
  ]);
  expect(views?.growth).toMatchObject({ value: 300, afterBreak: true });
  expect(views?.breaks.map(({ from }) => from)).toEqual(['2026-08-24T00:00:00.000+07:00']);
  const all = (await api.get('/api/v1/accounts/bao-youtube/readings?metric=views', reader)).json();
  expect(all).toHaveLength(6);
});

test('fixed readings say which day was missed and which is still to come', async () => {
  const days = (await api.get('/api/v1/fixed-readings?period=2026', reader)).json();
  expect(days.map(({ day, state }: { day: string; state: string }) => [day, state])).toEqual([
    ['2026-11-01', 'due'],
    ['2026-11-24', 'due'],
    ['2026-11-30', 'waiting'],
  ]);
});

test('the register takes entries by form and by file, names rows it cannot use, and is held against accounts', async () => {
  const put = (id: string, payload: object, headers: object = administrator) =>
    api.app.inject({ method: 'PUT', url: `/api/v1/register/${id}`, payload, headers: { ...headers } });
  const zalo = { unit: 'newspaper', platform: 'zalo', name: 'Báo trên Zalo', address: 'https://zalo.me/1' };
  expect((await put('bao-zalo', zalo, reader)).statusCode).toBe(403);
  expect((await put('bao-zalo', { ...zalo, platform: 'khac' })).json()).toMatchObject({ code: 'invalid-input' });
  expect((await put('bao-zalo', { ...zalo, openedOn: '2026-07-06', notifiedOn: '2026-08-01' })).statusCode).toBe(200);

  const text = [
    'Mã,Đơn vị,Nền tảng,Tên kênh,Địa chỉ,Ngày mở,Ngày thông báo',
    'bao-vtvgo,newspaper,vtvgo,Báo trên VTVgo,https://vtvgo.vn/bao,06/07/2026,20/07/2026',
    'bao-x,newspaper,x,Báo trên X,https://x.com/bao,,',
    'bao-zalo,newspaper,zalo,Báo trên Zalo,https://zalo.me/1,06/07/2026,01/08/2026',
    'bao-hong,newspaper,zalo,Báo,khong-phai-dia-chi,32/13/2026,',
  ].join('\n');
  const imported = await api.app.inject({
    method: 'POST',
    url: '/api/v1/register/import',
    payload: { text },
    headers: administrator,
  });
  expect(RegisterImported.parse(imported.json())).toMatchObject({
    written: ['bao-vtvgo'],
    unchanged: 1,
    faults: [
      { row: 3, entry: 'bao-x', message: expect.stringContaining('"x" is not in platforms') },
      { row: 5, entry: 'bao-hong', message: expect.stringContaining('openedOn') },
    ],
  });
  api.clock.move(5_000);
  const { channels, checks } = RegisterAnswer.parse((await api.get('/api/v1/register', reader)).json());
  expect(channels.map(({ id }) => id)).toEqual(['bao-vtvgo', 'bao-zalo']);
  expect(checks.map(({ finding, account, channel, day }) => [finding, account ?? channel, day])).toEqual([
    ['not-collected', 'bao-vtvgo', null],
    ['notified-late', 'bao-zalo', '2026-07-20'],
    ['not-collected', 'bao-zalo', null],
    ['unregistered', 'bao-youtube', null],
  ]);
  const row = PlatformsAnswer.parse((await api.get('/api/v1/platforms?unit=newspaper', reader)).json());
  expect(row.units[0]?.platforms.find(({ platform }) => platform === 'vtvgo')?.uncollected).toHaveLength(1);
});
