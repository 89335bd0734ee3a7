import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import {
  accountOf,
  createWorld,
  GOOGLE_APP,
  META_APP,
  postsOn,
  type Replica,
  startReplica,
  THREADS_APP,
  TIKTOK_APP,
  ZALO_APP,
} from './index.ts';
import { pickFields } from './platforms/api.ts';

const world = createWorld({ seed: 11, from: '2026-06-01', to: '2026-11-10', perDay: 3 });
let now = new Date('2026-11-10T21:45:00+07:00');
let replica: Replica;

beforeAll(async () => {
  replica = await startReplica({ world, clock: { now: () => now } });
});
afterAll(() => replica.close());
beforeEach(() => replica.faults.clear());

const List = z.looseObject({}).array();
async function ask(address: string, init: RequestInit = {}) {
  const answer = await fetch(address, { redirect: 'manual', ...init });
  const text = await answer.text();
  return {
    status: answer.status,
    headers: answer.headers,
    text,
    body: () => z.looseObject({}).parse(JSON.parse(text)),
  };
}
const form = (fields: Record<string, string>, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  body: new URLSearchParams(fields).toString(),
});
const youtube = (path: string) => ask(`${replica.youtube}/youtube/v3/${path}&key=${replica.platforms.youtube.key}`);

test('YouTube lists a channel in pages of fifty until the end, and every question costs a unit', async () => {
  const station = accountOf('station', 'youtube');
  const ids: string[] = [];
  let token: string | undefined;
  do {
    const page = await youtube(
      `playlistItems?part=contentDetails&maxResults=50&playlistId=UU${station?.id.slice(2)}${token ? `&pageToken=${token}` : ''}`,
    );
    const { items, nextPageToken } = z
      .object({
        items: z
          .object({ contentDetails: z.object({ videoId: z.string() }) })
          .array()
          .max(50),
        nextPageToken: z.string().optional(),
      })
      .parse(page.body());
    ids.push(...items.map((item) => item.contentDetails.videoId));
    token = nextPageToken;
  } while (token);
  expect(ids).toEqual(
    station &&
      postsOn(world, station)
        .map((post) => post.nativeId)
        .toReversed(),
  );
  expect(ids.length).toBeGreaterThan(100);
  expect([...replica.platforms.youtube.spent.values()]).toEqual([Math.ceil(ids.length / 50)]);
});

test('counts of YouTube are text, hidden likes are absent, and a key that has spent its day is refused until the next', async () => {
  const station = accountOf('station', 'youtube');
  const ids = station
    ? postsOn(world, station)
        .map(({ nativeId }) => nativeId)
        .slice(0, 50)
    : [];
  const { items } = z
    .object({ items: z.object({ statistics: z.record(z.string(), z.string()) }).array() })
    .parse((await youtube(`videos?part=snippet,statistics&id=${ids.join()}`)).body());
  expect(items.some(({ statistics }) => statistics.likeCount === undefined)).toBe(true);
  expect(items.every(({ statistics }) => /^\d+$/.test(statistics.viewCount ?? ''))).toBe(true);

  replica.platforms.youtube.perDay = 1;
  expect((await youtube('channels?part=snippet&id=UCx')).text).toContain('quotaExceeded');
  now = new Date(now.getTime() + 86_400_000);
  expect((await youtube('channels?part=snippet&id=UCx')).status).toBe(200);
  replica.platforms.youtube.perDay = 10_000;
});

const metaToken = () => replica.platforms.consent('newspaper', 'facebook').accessToken;
test('Facebook leaves reels out of the feed, cuts lists by cursor and names one dead metric by error 100', async () => {
  const page = accountOf('newspaper', 'facebook');
  const of = (path: string, token = metaToken()) =>
    ask(`${replica.meta}/v26.0/${page?.id}${path}`, { headers: { authorization: `Bearer ${token}` } });
  const seen: string[] = [];
  for (let after = ''; ; ) {
    const list = z
      .object({
        data: z.object({ id: z.string() }).array(),
        paging: z.object({ cursors: z.object({ after: z.string() }), next: z.string().optional() }),
      })
      .parse((await of(`/published_posts?fields=id,message&limit=100${after}`)).body());
    seen.push(...list.data.map(({ id }) => id.split('_')[1] ?? ''));
    if (!list.paging.next) break;
    after = `&after=${list.paging.cursors.after}`;
  }
  const posts = page ? postsOn(world, page) : [];
  expect(new Set(seen)).toEqual(
    new Set(posts.filter(({ kind }) => kind !== 'short-video').map((post) => post.nativeId)),
  );
  expect(seen).toHaveLength(new Set(seen).size);

  const insights = (metric: string) => of(`_${seen.at(-1)}/insights?metric=${metric}`.replace(`${page?.id}_`, ''));
  expect((await insights('post_media_view')).status).toBe(200);
  expect((await insights('post_media_view,post_clicks')).text).toContain('"code":100');
  expect((await insights('post_impressions')).text).toContain('"code":100');
  const usage = (await of('?fields=id')).headers.get('x-business-use-case-usage');
  expect(usage).toContain('call_count');
  expect((await of('?fields=id', 'EAA-khac')).text).toContain('"code":190');
});

test('Zalo answers 200 whatever happens, gives ten at most, and a refresh token works once', async () => {
  const { accessToken, refreshToken } = replica.platforms.consent('newspaper', 'zalo');
  const slice = (query: string, token = accessToken) =>
    ask(`${replica.zalo}/v2.0/article/getslice?${query}`, { headers: { access_token: token } });
  expect((await slice('offset=0&limit=11&type=normal')).body()).toMatchObject({ error: -201 });
  const { data } = z
    .object({ data: z.object({ medias: List, total: z.int() }) })
    .parse((await slice('offset=0&limit=10&type=normal')).body());
  expect(data.medias).toHaveLength(10);
  expect(data.total).toBeGreaterThan(100);
  expect(await slice('offset=0', 'het-han')).toMatchObject({ status: 200, text: expect.stringContaining('-216') });

  const refresh = () =>
    ask(
      `${replica.zalo}/v4/oa/access_token`,
      form(
        { app_id: ZALO_APP.appId, grant_type: 'refresh_token', refresh_token: refreshToken },
        { secret_key: ZALO_APP.appSecret },
      ),
    );
  expect((await refresh()).body()).toMatchObject({ expires_in: '90000' });
  expect((await refresh()).body()).toMatchObject({ error: -14_014 });
  expect(replica.platforms.grants.zalo.tally).toEqual({ refreshed: 1, reused: 1 });
});

test('TikTok pages by milliseconds, cuts captions at 150 characters and writes ids of nineteen digits', async () => {
  const { accessToken } = replica.platforms.consent('station', 'tiktok');
  const headers = { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' };
  const Videos = z.object({
    data: z.object({
      videos: z.object({ id: z.string().regex(/^\d{19}$/), title: z.string().max(150), create_time: z.int() }).array(),
      cursor: z.int(),
      has_more: z.boolean(),
    }),
  });
  const seen: string[] = [];
  for (let cursor: number | undefined; ; ) {
    const body = JSON.stringify({ max_count: 20, ...(cursor !== undefined && { cursor }) });
    const { data } = Videos.parse(
      (
        await ask(`${replica.tiktok}/v2/video/list/?fields=id,create_time,title`, { method: 'POST', headers, body })
      ).body(),
    );
    seen.push(...data.videos.map(({ id }) => id));
    if (!data.has_more) break;
    cursor = data.cursor;
  }
  const station = accountOf('station', 'tiktok');
  expect(seen).toEqual(
    station &&
      postsOn(world, station)
        .map((post) => post.nativeId)
        .toReversed(),
  );
  replica.faults.set('tiktok', '*', { kind: 'refusal', refusal: 'error-200' });
  const failed = await ask(`${replica.tiktok}/v2/user/info/?fields=open_id`, { headers });
  expect([failed.status, failed.body().error]).toMatchObject([200, { code: 'internal_error' }]);
});

test.each([
  [
    'youtube',
    '/o/oauth2/v2/auth',
    '/token',
    { client_id: GOOGLE_APP.clientId, client_secret: GOOGLE_APP.clientSecret },
    {},
  ],
  [
    'tiktok',
    '/v2/auth/authorize/',
    '/v2/oauth/token/',
    { client_key: TIKTOK_APP.clientKey, client_secret: TIKTOK_APP.clientSecret },
    {},
  ],
  ['zalo', '/v4/oa/permission', '/v4/oa/access_token', { app_id: ZALO_APP.appId }, { secret_key: ZALO_APP.appSecret }],
  [
    'meta',
    '/v26.0/dialog/oauth',
    '/v26.0/oauth/access_token',
    { client_id: META_APP.appId, client_secret: META_APP.appSecret },
    {},
  ],
  [
    'threads',
    '/oauth/authorize',
    '/oauth/access_token',
    { client_id: THREADS_APP.appId, client_secret: THREADS_APP.appSecret },
    {},
  ],
] as const)(
  'the consent page of %s consents by itself: a code with the state, good once and for its verifier',
  async (site, consent, token, app, headers) => {
    // RFC 7636, appendix B.
    const verifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
    const challenge = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM';
    const consentTo = async () => {
      const query = new URLSearchParams({
        redirect_uri: 'http://127.0.0.1:1/tro-lai',
        state: 'trang-thai',
        code_challenge: challenge,
        scope: 'a,b',
      });
      const page = await ask(`${replica[site]}${consent}?${query}`);
      const back = new URL(page.headers.get('location') ?? '');
      expect([page.status, back.pathname, back.searchParams.get('state')]).toEqual([302, '/tro-lai', 'trang-thai']);
      return back.searchParams.get('code') ?? '';
    };
    const exchange = (code: string, code_verifier: string) =>
      ask(`${replica[site]}${token}`, form({ ...app, grant_type: 'authorization_code', code, code_verifier }, headers));
    expect((await exchange(await consentTo(), 'sai')).text).not.toContain('access_token');
    const code = await consentTo();
    expect((await exchange(code, verifier)).body()).toMatchObject({ access_token: expect.any(String) });
    expect((await exchange(code, verifier)).text).not.toContain('access_token"');
  },
);

test('an interface misbehaves on demand: too many requests, a broken half, a field less, a field more, a dead token', async () => {
  const page = accountOf('newspaper', 'facebook');
  const token = metaToken();
  const read = () =>
    ask(`${replica.meta}/v26.0/${page?.id}?fields=name`, { headers: { authorization: `Bearer ${token}` } });
  replica.faults.set('meta', '*', { kind: 'status', status: 429, retryAfter: '60' });
  const limited = await read();
  expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '60']);
  replica.faults.set('meta', '*', { kind: 'truncate' });
  expect((await read()).text).not.toMatch(/\}$/);
  replica.faults.set('meta', '*', { kind: 'missing-field', field: 'name' });
  expect((await read()).body()).toEqual({ id: page?.id });
  replica.faults.set('meta', '*', { kind: 'extra-field', field: 'mood' });
  expect((await read()).body()).toMatchObject({ mood: 'mới' });
  replica.faults.set('meta', '*', { kind: 'refusal', refusal: 'token-expired' });
  expect((await read()).text).toContain('"code":190');
});

test('the same posts tell which story each carries, and every id is used once', () => {
  const truth = replica.postsTruth();
  const ids = truth.map(({ platform, nativeId }) => `${platform} ${nativeId}`);
  expect(new Set(ids).size).toBe(ids.length);
  const native = truth.filter(({ storyUrl }) => storyUrl === null).length / truth.length;
  expect(native).toBeGreaterThan(0.03);
  expect(native).toBeLessThan(0.3);
  const stories = new Set(replica.truth().map(({ url }) => url));
  expect(truth.every(({ storyUrl }) => storyUrl === null || stories.has(storyUrl))).toBe(true);
});

test('Graph answers the fields that are asked for, also within braces', () => {
  const post = {
    id: '1',
    message: 'a',
    shares: { count: 2 },
    attachments: { data: [{ type: 'share', unshimmed_url: 'u' }] },
  };
  expect(pickFields(post, 'id,message')).toEqual({ id: '1', message: 'a' });
  expect(pickFields(post, 'shares,reactions.limit(0).summary(total_count),attachments{unshimmed_url}')).toEqual({
    id: '1',
    shares: { count: 2 },
    attachments: { data: [{ unshimmed_url: 'u' }] },
  });
});
