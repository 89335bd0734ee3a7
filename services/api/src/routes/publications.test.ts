import { MatchReviewPage, PublicationDetail, PublicationsPage, WorkDetail } from '@nhipbao/records';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApi, type TestApi } from '../testing/open-api.ts';
import { storeStory } from '../testing/store-story.ts';

let api: TestApi;
let lan: { cookie: string; 'x-csrf-token': string };
const posted = new Date('2026-11-24T02:00:00Z');

beforeAll(async () => {
  api = await openApi();
  lan = await api.signedIn('editor', 'lan');
  await storeStory(api.warehouse, { id: 'bridge', title: 'Khởi công cầu vượt Tân Hưng' });
  await storeStory(api.warehouse, { id: 'road', title: 'Khởi công đường Tân Hưng' });
  await storeStory(api.warehouse, { id: 'theirs', unit: 'station', title: 'Khởi công cầu vượt Tân Hưng' });
  await storePost('p-matched', 'zalo', 'Khởi công cầu vượt Tân Hưng 🔥');
  await storePost('p-asked', 'facebook', 'Khởi công ở Tân Hưng', '2026-11-24T02:10:00Z');
  await storePost('p-alone', 'tiktok', 'Toàn cảnh núi Bà Đen lúc bình minh', '2026-10-31T20:00:00Z');
  await storePost('p-copy', 'facebook', 'Toàn cảnh núi Bà Đen lúc bình minh', '2026-10-31T21:00:00Z');
  const said = {
    decided_at: posted,
    decided_by: 'matcher-1',
    matcher_version: 1,
    content_key: 'k',
    format: null,
    origin: '',
    same_as: '',
    note: null,
  };
  await api.warehouse.writer.insert('publication_matches', [
    {
      ...said,
      publication_id: 'p-matched',
      layer: 'title',
      status: 'matched',
      item_id: 'bridge',
      score: 1,
      doubt: '',
      candidate_ids: ['bridge'],
      candidate_layers: ['title'],
      candidate_scores: [1],
    },
    {
      ...said,
      publication_id: 'p-asked',
      layer: '',
      status: 'unknown',
      item_id: '',
      score: 0.7,
      doubt: 'close-second',
      candidate_ids: ['bridge', 'road'],
      candidate_layers: ['title', 'title'],
      candidate_scores: [0.7, 0.6],
    },
    {
      ...said,
      publication_id: 'p-alone',
      layer: '',
      status: 'unknown',
      item_id: '',
      score: null,
      doubt: 'nothing-like-it',
      candidate_ids: [],
      candidate_layers: [],
      candidate_scores: [],
    },
  ]);
});
afterAll(() => api.close());

async function storePost(id: string, platform: string, text: string, at = posted.toISOString()): Promise<void> {
  await api.warehouse.writer.insert('publications', [
    {
      publication_id: id,
      observed_at: posted,
      source_id: 's',
      account_id: `a-${platform}`,
      unit_id: 'newspaper',
      platform_id: platform,
      native_id: id,
      url: `https://nen-tang.example/${id}`,
      title: null,
      published_at: new Date(at),
      kind: 'post',
      text,
      links: [],
      evidence_digest: '',
    },
  ]);
  await api.warehouse.writer.insert('samples', [
    {
      publication_id: id,
      metric: 'views',
      metric_period: 'lifetime',
      observed_at: posted,
      definition: `${platform}-views-1`,
      value: 1200,
      source_id: 's',
    },
  ]);
}

const list = async (query: string) =>
  PublicationsPage.parse((await api.get(`/api/v1/publications?${query}`, lan)).json());
const queue = async (query: string) =>
  MatchReviewPage.parse((await api.get(`/api/v1/matches/review?${query}`, lan)).json());
const say = (id: string, payload: Record<string, unknown>) =>
  api.app.inject({ method: 'POST', url: `/api/v1/publications/${id}/match`, headers: lan, payload });
const ids = ({ publications }: PublicationsPage) => publications.map(({ id }) => id);

test('posts are listed newest first, page by page, by unit, platform, local month, status and words with or without diacritics', async () => {
  const first = await list('limit=2');
  expect(ids(first)).toEqual(['p-asked', 'p-matched']);
  expect(ids(await list(`limit=2&cursor=${first.next}`))).toEqual(['p-copy', 'p-alone']);
  expect(ids(await list('platform=zalo'))).toEqual(['p-matched']);
  expect(ids(await list('month=2026-11&unit=newspaper'))).toHaveLength(4);
  expect(ids(await list('month=2026-10'))).toEqual([]);
  expect(ids(await list('status=matched'))).toEqual(['p-matched']);
  expect(ids(await list('q=nui%20ba%20den'))).toEqual(['p-copy', 'p-alone']);
  expect(ids(await list(`q=${encodeURIComponent('cầu vượt')}`))).toEqual(['p-matched']);
});

test('a work shows where it stands on platforms, each with its own numbers and when they were read', async () => {
  const { publications } = WorkDetail.parse((await api.get('/api/v1/works/bridge', lan)).json());
  expect(publications).toMatchObject([
    {
      id: 'p-matched',
      platform: 'zalo',
      layer: 'title',
      metrics: [{ metric: 'views', value: 1200, observedAt: expect.stringContaining('2026-11-24T09:00') }],
    },
  ]);
});

test('what waits is in two queues, with its candidates side by side', async () => {
  const asked = await queue('queue=candidates');
  expect(asked).toMatchObject({
    waiting: { candidates: 1, none: 2 },
    posts: [{ id: 'p-asked', doubt: 'close-second' }],
  });
  expect(asked.posts[0]?.candidates.map(({ item, score }) => [item, score])).toEqual([
    ['bridge', 0.7],
    ['road', 0.6],
  ]);
  expect((await queue('queue=none')).posts.map(({ id }) => id)).toEqual(['p-copy', 'p-alone']);
});

test('an editor matches, parts, and takes a word back; every word is kept with who and when', async () => {
  expect((await say('p-asked', { decision: 'matched', item: 'road' })).statusCode).toBe(201);
  expect(await queue('queue=candidates')).toMatchObject({ waiting: { candidates: 0 }, posts: [] });
  expect((await say('p-asked', { decision: 'parted', note: 'khác ngày' })).statusCode).toBe(201);
  const [again] = (await queue('queue=candidates')).posts;
  expect(again).toMatchObject({ id: 'p-asked', doubt: 'parted', candidates: [{ item: 'bridge' }] });
  await say('p-asked', { decision: 'withdrawn' });
  const detail = PublicationDetail.parse((await api.get('/api/v1/publications/p-asked', lan)).json());
  expect(detail).toMatchObject({ status: 'unknown', waits: true });
  expect(detail.verdicts.map(({ status, decidedBy }) => [status, decidedBy])).toContainEqual(['parted', 'user:lan']);
});

test('a native post is a work only by an editor’s word, and its copy on another platform is no second one', async () => {
  expect((await say('p-alone', { decision: 'native-only', format: 'short-video' })).statusCode).toBe(201);
  const [copy] = (await queue('queue=none')).posts;
  expect(copy).toMatchObject({ id: 'p-copy', nearNative: [{ id: 'p-alone', platform: 'tiktok' }] });
  expect((await say('p-copy', { decision: 'native-only', format: 'short-video', sameAs: 'p-alone' })).statusCode).toBe(
    201,
  );
  const works = await api.get('/api/v1/views/native_works.csv', lan);
  expect(works.body.trim().split('\n')).toHaveLength(2);
  expect(works.body).toContain('p-alone');
});

test.each([
  ['an item that is not there', { decision: 'matched', item: 'nothing' }, 'Không có nội dung này.'],
  ['an item of another unit', { decision: 'matched', item: 'theirs' }, 'đơn vị khác'],
  ['a copy of itself', { decision: 'native-only', format: 'video', sameAs: 'p-matched' }, 'Bài đăng gốc'],
  ['no format', { decision: 'native-only' }, 'format'],
])('%s is refused with what is wrong', async (_, payload, words) => {
  const answer = await say('p-matched', payload);
  expect(answer.statusCode).toBe(400);
  expect(answer.body).toContain(words);
});

test('what is not matched cannot be parted, and a post that is not there is not found', async () => {
  expect((await say('p-asked', { decision: 'parted' })).statusCode).toBe(400);
  expect((await say('nothing', { decision: 'unknown' })).statusCode).toBe(404);
});
