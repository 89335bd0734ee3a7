import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import type { AccountSummary, Alert } from '@nhipbao/records';
import { claim, knownPublications, readFact } from '@nhipbao/warehouse';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { openApi, type TestApi } from '../testing/open-api.ts';
import { storeRegistry } from '../testing/store-registry.ts';

interface Asked {
  path: string;
  headers: Record<string, unknown>;
  form: Record<string, string>;
}

let api: TestApi;
let admin: Record<string, string>;
const asked: Asked[] = [];
/** What the invented platforms answer next, by path. */
let answers: Record<string, unknown> = {};
const platforms = createServer(async (request, response) => {
  const url = new URL(request.url ?? '/', 'http://here');
  const sent = await text(request);
  const form = Object.fromEntries(new URLSearchParams(sent.startsWith('{') ? '' : sent));
  asked.push({ path: url.pathname, headers: request.headers, form });
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(answers[url.pathname] ?? { error: 'invalid_grant' }));
});

beforeAll(async () => {
  await new Promise<void>((resolve) => platforms.listen(0, '127.0.0.1', resolve));
  const bound = platforms.address();
  const here = `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}`;
  const from = [
    'https://oauth.zaloapp.com',
    'https://open.tiktokapis.com',
    'https://business-api.tiktok.com',
    'https://oauth2.googleapis.com',
    'https://graph.facebook.com',
    'https://graph.threads.net',
  ];
  api = await openApi({ origins: from.map((origin) => [origin, `${here}/${new URL(origin).host}`] as const) });
  admin = await api.signedIn('administrator', 'quan-tri');
  await storeRegistry(api.warehouse, [
    {
      id: 'zalo-bao',
      collector: 'zalo-oa',
      account: 'zalo-bao',
      settings: { oa: '123456789', connection: 'zalo-bao', appId: '1' },
    },
  ]);
  for (const platform of ['zalo', 'tiktok', 'youtube', 'facebook', 'threads', 'mytv']) {
    const account = {
      id: `${platform}-bao`,
      unit: 'newspaper',
      platform,
      name: `Báo ${platform}`,
      url: 'https://nen-tang.example/bao',
    };
    await claim(api.warehouse, { entity: `registry:account:${account.id}`, expected: 0, payload: account, by: 'test' });
  }
  api.clock.move(10_000);
  for (const name of ['zalo-app', 'meta-app', 'threads-app']) {
    await enter(`${name}-id`, `${name}-ma-so`);
    await enter(`${name}-secret`, `${name}-bi-mat`);
  }
  await enter('tiktok-client-key', 'khoa-ung-dung');
  await enter('tiktok-client-secret', 'tiktok-bi-mat');
  await enter('google-client-id', 'google-ma-so');
  await enter('google-client-secret', 'google-bi-mat');
});
afterAll(async () => {
  await api?.close();
  platforms.close();
});
beforeEach(() => {
  asked.length = 0;
  answers = {};
});

const enter = (name: string, value: string, more = {}) =>
  api.app.inject({ method: 'PUT', url: `/api/v1/secrets/${name}`, headers: admin, payload: { value, ...more } });
const connect = (account: string, payload: object) =>
  api.app.inject({ method: 'POST', url: `/api/v1/accounts/${account}/connect`, headers: admin, payload });
const accountOf = async (id: string): Promise<AccountSummary> =>
  (await api.get(`/api/v1/accounts/${id}`, admin)).json();
const pathOf = (url: string) => url.replace(/^https?:\/\/[^/]+/, '');

/** A browser that opens the link: where the platform's page lies, and the cookie it keeps. */
async function open(account: string, payload: object) {
  const begun = await connect(account, payload);
  expect(begun.statusCode, begun.body).toBe(200);
  const led = await api.get(pathOf(begun.json().url));
  expect(led.statusCode).toBe(303);
  const [cookie] = led.cookies;
  const place = new URL(String(led.headers.location));
  return { place, cookie: `${cookie?.name}=${cookie?.value}`, start: begun.json().url };
}
const comeBack = (query: Record<string, string>, cookie?: string) =>
  api.get(`/api/v1/consents/callback?${new URLSearchParams(query)}`, cookie ? { cookie } : {});

test('an Official Account is connected with a code challenge, and the consent says who, when and how far', async () => {
  const { place, cookie } = await open('zalo-bao', { flow: 'zalo-oa' });
  expect(place.pathname).toBe('/oauth.zaloapp.com/v4/oa/permission');
  expect(place.searchParams.get('app_id')).toBe('zalo-app-ma-so');
  expect(place.searchParams.get('redirect_uri')).toMatch(/\/api\/v1\/consents\/callback$/);
  answers['/oauth.zaloapp.com/v4/oa/access_token'] = {
    access_token: 'act-zalo',
    refresh_token: 'rft-zalo',
    expires_in: '90000',
  };
  const state = place.searchParams.get('state') ?? '';

  const back = await comeBack({ code: 'ma-dong-y', oa_id: '123456789', state }, cookie);

  expect(back.headers.location).toBe('/tai-khoan/zalo-bao?ket-noi=xong');
  expect(asked[0]?.headers.secret_key).toBe('zalo-app-bi-mat');
  const verifier = asked[0]?.form.code_verifier ?? '';
  expect(createHash('sha256').update(verifier).digest('base64url')).toBe(place.searchParams.get('code_challenge'));
  expect(await accountOf('zalo-bao')).toMatchObject({
    state: 'connected',
    connections: [{ flow: 'zalo-oa', name: 'zalo-bao', endsAt: expect.stringMatching(/^2027-02-22/) }],
    consents: [{ authorisedBy: 'user:quan-tri', nativeId: '123456789', revokedAt: null }],
  });
});

test('a consent comes back once, in time, and only to the browser that began it', async () => {
  const { place, cookie, start } = await open('tiktok-bao', { flow: 'tiktok' });
  const state = place.searchParams.get('state') ?? '';
  const outcome = async (answer: ReturnType<typeof comeBack>) =>
    new URL(String((await answer).headers.location), 'http://x').searchParams.get('ket-noi');

  expect(await outcome(comeBack({ code: 'c', state: 'doan-mo-mot-trang-thai-bat-ky' }, cookie))).toBe('link-spent');
  expect(await outcome(comeBack({ code: 'c', state }))).toBe('other-browser');
  expect(await outcome(comeBack({ code: 'c', state }, cookie))).toBe('link-spent');
  expect(String((await api.get(pathOf(start))).headers.location)).toBe('/tai-khoan?ket-noi=link-spent');

  const late = await open('tiktok-bao', { flow: 'tiktok' });
  api.clock.move(16 * 60_000);
  expect(await outcome(comeBack({ code: 'c', state: late.place.searchParams.get('state') ?? '' }, late.cookie))).toBe(
    'link-spent',
  );
  const refusing = await open('tiktok-bao', { flow: 'tiktok' });
  expect(
    await outcome(
      comeBack({ error: 'access_denied', state: refusing.place.searchParams.get('state') ?? '' }, refusing.cookie),
    ),
  ).toBe('consent-refused');
  expect(asked).toEqual([]);
  expect((await accountOf('tiktok-bao')).state).toBe('never');
});

test.each([
  [
    'tiktok-bao',
    'tiktok',
    'access_token',
    {
      access_token: 'act-tt',
      refresh_token: 'rft-tt',
      expires_in: 7200,
      refresh_expires_in: 15552000,
      scope: 'video.list',
      open_id: 'o1',
    },
    'S256',
  ],
  [
    'youtube-bao',
    'youtube-analytics',
    '',
    { access_token: 'act-yt', refresh_token: 'rft-yt', expires_in: 3599, scope: 'a b' },
    'S256',
  ],
])('%s is connected by %s with PKCE', async (account, flow, _, token, method) => {
  answers['/open.tiktokapis.com/v2/oauth/token/'] = token;
  answers['/oauth2.googleapis.com/token'] = token;
  const { place, cookie } = await open(account, { flow });
  expect(place.searchParams.get('code_challenge_method')).toBe(method);
  const back = await comeBack({ code: 'ma', state: place.searchParams.get('state') ?? '' }, cookie);
  expect(back.headers.location).toBe(`/tai-khoan/${account}?ket-noi=xong`);
  expect((await accountOf(account)).state).toBe('connected');
});

test('of the pages a person runs, the one asked for is connected, and no other', async () => {
  answers['/graph.facebook.com/v26.0/oauth/access_token'] = { access_token: 'EAA-nguoi' };
  answers['/graph.facebook.com/v26.0/me/accounts'] = {
    data: [
      { id: '111111', access_token: 'EAA-khac' },
      { id: '222222', access_token: 'EAA-trang' },
    ],
  };
  expect((await connect('facebook-bao', { flow: 'facebook' })).json()).toMatchObject({
    code: 'invalid-input',
    detail: expect.stringContaining('mã số của trang'),
  });

  const other = await open('facebook-bao', { flow: 'facebook', nativeId: '333333' });
  const wrong = await comeBack({ code: 'ma', state: other.place.searchParams.get('state') ?? '' }, other.cookie);
  expect(wrong.headers.location).toBe('/tai-khoan/facebook-bao?ket-noi=other-account');

  const own = await open('facebook-bao', { flow: 'facebook', nativeId: '222222' });
  await comeBack({ code: 'ma', state: own.place.searchParams.get('state') ?? '' }, own.cookie);
  expect(await accountOf('facebook-bao')).toMatchObject({ state: 'connected', consents: [{ nativeId: '222222' }] });
  expect(await api.context.accounts.vault.secret('facebook-bao', ['graph.facebook.com'])).toBe('EAA-trang');
});

test('a Threads account gets the token of sixty days', async () => {
  answers['/graph.threads.net/oauth/access_token'] = { access_token: 'TH-ngan', user_id: '9007199254740993' };
  answers['/graph.threads.net/access_token'] = { access_token: 'TH-dai', expires_in: 5184000 };
  const { place, cookie } = await open('threads-bao', { flow: 'threads' });
  await comeBack({ code: 'ma', state: place.searchParams.get('state') ?? '' }, cookie);
  expect(await accountOf('threads-bao')).toMatchObject({
    state: 'connected',
    connections: [{ endsAt: expect.stringMatching(/^2027-01-2/) }],
  });
});

test('what cannot be connected says what to do', async () => {
  expect((await connect('mytv-bao', { flow: 'zalo-oa' })).json()).toMatchObject({
    code: 'invalid-input',
    detail: expect.stringContaining('không cần kết nối'),
  });
  expect((await connect('khong-co', { flow: 'zalo-oa' })).statusCode).toBe(404);
  expect((await connect('tiktok-bao', { flow: 'tiktok-business' })).json()).toMatchObject({
    code: 'secrets-missing',
    detail: expect.stringContaining('tiktok-business-app-id'),
  });
});

test('a grant that will die of age and one that is lost are alerts with the page that mends them', async () => {
  const alerts = async (): Promise<Alert[]> => (await api.get('/api/v1/alerts', admin)).json();
  const of = (list: Alert[]) =>
    list.filter(({ kind }) => kind.startsWith('token-')).map(({ id, severity }) => [id, severity]);
  api.clock.move(61 * 86_400_000);
  admin = await api.signedIn('administrator', 'quan-tri-2');
  expect(of(await alerts())).toEqual(
    expect.arrayContaining([
      ['token-expiring:zalo-bao', 'warning'],
      ['token-lost:threads-bao', 'critical'],
    ]),
  );
  const expiring = (await alerts()).find(({ id }) => id === 'token-expiring:zalo-bao');
  expect(expiring).toMatchObject({
    unit: 'newspaper',
    action: { href: '/tai-khoan/zalo-bao' },
    detail: expect.stringContaining('22/02/2027'),
  });
});

test('disconnecting takes the tokens away for good and marks the consent as taken back', async () => {
  const done = await api.app.inject({ method: 'POST', url: '/api/v1/accounts/zalo-bao/disconnect', headers: admin });
  expect(done.json()).toEqual({ connections: ['zalo-bao'], consents: 1 });
  expect(await accountOf('zalo-bao')).toMatchObject({ state: 'never', consents: [{ revokedAt: expect.any(String) }] });
  expect(await api.context.accounts.vault.secret('zalo-bao')).toBeUndefined();
});

test('a secret is entered, listed by name and hosts, given to no other host, and taken away', async () => {
  expect((await enter('youtube-api-key', 'AIza-rat-bi-mat')).json()).toMatchObject({
    name: 'youtube-api-key',
    hosts: expect.arrayContaining(['www.googleapis.com']),
  });
  expect((await enter('ten-la', 'AIza-rat-bi-mat')).statusCode).toBe(400);
  expect((await enter('ten-la', 'AIza-rat-bi-mat', { hosts: ['api.example.vn'] })).statusCode).toBe(200);
  const list = await api.get('/api/v1/secrets', admin);
  expect(list.json()).toContainEqual({ name: 'ten-la', hosts: ['api.example.vn'] });
  expect(list.body).not.toContain('bi-mat');
  const { vault } = api.context.accounts;
  expect(await vault.secret('youtube-api-key', ['www.googleapis.com'])).toBe('AIza-rat-bi-mat');
  await expect(vault.secret('youtube-api-key', ['www.googleapis.com', 'ke-gian.example'])).rejects.toMatchObject({
    code: 'secret-not-for-host',
  });
  expect((await api.app.inject({ method: 'DELETE', url: '/api/v1/secrets/ten-la', headers: admin })).statusCode).toBe(
    204,
  );
  expect((await api.get('/api/v1/secrets', admin)).body).not.toContain('ten-la');
});

test('an account is added once, by those who may, and one of no platform or unit is refused by field', async () => {
  const account = { id: 'mytv-dai', unit: 'station', platform: 'zalo', name: 'Đài', url: 'https://zalo.me/2' };
  const add = (payload: object, headers = admin) =>
    api.app.inject({ method: 'POST', url: '/api/v1/accounts', headers, payload });
  expect((await add(account, await api.signedIn('editor'))).statusCode).toBe(403);
  const nowhere = await add(account);
  expect(nowhere.statusCode, nowhere.body).toBe(400);
  expect(nowhere.json().faults).toEqual([expect.objectContaining({ field: expect.stringContaining('platform') })]);
  const zalo = { id: 'zalo', name: 'Zalo OA', scope: 'domestic', basis: 'do Sở quy định' };
  await claim(api.warehouse, { entity: 'registry:platform:zalo', expected: 0, payload: zalo, by: 'test' });
  const added = await add(account);
  expect(added.statusCode, added.body).toBe(201);
  expect((await add({ ...account, name: 'Khác' })).json()).toMatchObject({ status: 409, code: 'already-exists' });
  const kept = await readFact(api.warehouse, 'registry:account:mytv-dai', z.looseObject({ name: z.string() }));
  expect(kept).toMatchObject({ version: 1, by: 'user:quan-tri-2', payload: { name: 'Đài' } });
});

test('a setting says who decided it and when; names and values there are none of are refused', async () => {
  const settings = (name: string, value: string, headers = admin) =>
    api.app.inject({ method: 'PUT', url: `/api/v1/settings/${name}`, headers, payload: { value } });
  const read = async () => (await api.get('/api/v1/settings', admin)).json();
  expect(await read()).toMatchObject([{ value: 'not-accepted', changedAt: null, changedBy: null }]);
  expect((await settings('youtube.derivedMetricsAmendment', 'co')).statusCode).toBe(400);
  expect((await settings('mau-nen', 'accepted')).statusCode).toBe(400);
  const department = await api.signedIn('department');
  expect((await settings('youtube.derivedMetricsAmendment', 'accepted', department)).statusCode).toBe(403);
  expect(await read()).toMatchObject([{ value: 'not-accepted' }]);
  expect((await settings('youtube.derivedMetricsAmendment', 'accepted')).statusCode).toBe(200);
  expect(await read()).toMatchObject([
    { value: 'accepted', changedAt: expect.stringContaining('+07:00'), changedBy: 'user:quan-tri-2' },
  ]);
});

test('purging asks for the account’s id again and a reason, removes what was read, and is on record at the account', async () => {
  const post = {
    publication_id: 'p1',
    observed_at: api.clock.now(),
    source_id: 'zalo-bao',
    account_id: 'zalo-bao',
    unit_id: 'newspaper',
    platform_id: 'zalo',
    native_id: '1',
    url: 'https://zalo.me/1/bai',
    title: 'Tít sẽ bị xóa',
    published_at: api.clock.now(),
    evidence_digest: '',
  };
  await api.warehouse.writer.insert('publications', [post]);
  const purge = (payload: object, headers = admin, account = 'zalo-bao') =>
    api.app.inject({ method: 'POST', url: `/api/v1/accounts/${account}/purge?wait=20`, headers, payload });
  const why = 'Trang thu hồi đồng ý';
  expect((await purge({ confirm: 'zalo-bao', why }, await api.signedIn('editor'))).statusCode).toBe(403);
  expect((await purge({ confirm: 'zalo', why })).json().faults).toEqual([
    expect.objectContaining({ field: 'confirm' }),
  ]);
  expect((await purge({ confirm: 'zalo-bao' })).statusCode).toBe(400);
  expect(await api.warehouse.query(knownPublications, { ids: ['p1'] })).toHaveLength(1);

  expect((await purge({ confirm: 'zalo-bao', why })).json()).toMatchObject({
    state: 'done',
    result: { account: 'zalo-bao', publications: 1, by: 'user:quan-tri-2', why, sharedFiles: [] },
  });
  expect(await api.warehouse.query(knownPublications, { ids: ['p1'] })).toEqual([]);
  expect(await accountOf('zalo-bao')).toMatchObject({ state: 'never', purges: [{ publications: 1, why }] });
  expect((await purge({ confirm: 'khong-co', why }, admin, 'khong-co')).json()).toMatchObject({ state: 'failed' });
});

test('neither code nor token nor state is in any line of the log', () => {
  const lines = JSON.stringify(api.lines);
  expect(lines).toContain('an account was connected');
  expect(lines).not.toMatch(/act-|rft-|EAA-|TH-|ma-dong-y|bi-mat|ticket=|state=/);
});
