import { ReviewPage, ReviewSummary, type WorkLabel } from '@nhipbao/records';
import { viewNames } from '@nhipbao/warehouse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApi, type TestApi } from '../testing/open-api.ts';
import { storeStory } from '../testing/store-story.ts';

type Headers = { cookie: string; 'x-csrf-token': string };

let api: TestApi;
let lan: Headers;
let minh: Headers;
let reader: Headers;
/** In the week of 16/11/2026, which is closed on 24/11. */
const lastWeek = new Date('2026-11-18T02:00:00Z');

beforeAll(async () => {
  api = await openApi();
  [lan, minh, reader] = [
    await api.signedIn('editor', 'lan'),
    await api.signedIn('editor', 'minh'),
    await api.signedIn('reader'),
  ];
  for (let n = 0; n < 30; n++) {
    const abstained = n % 3 === 0;
    await storeStory(api.warehouse, {
      id: `w${String(n).padStart(2, '0')}`,
      unit: n % 2 === 0 ? 'newspaper' : 'station',
      title: `Chuyện số ${n}`,
      observedAt: lastWeek,
      format: abstained ? null : 'video',
    });
  }
});
afterAll(() => api.close());

const queue = async (query: string, who = lan): Promise<ReviewPage> =>
  ReviewPage.parse((await api.get(`/api/v1/review?${query}`, who)).json());
const label = (id: string, payload: Record<string, unknown>, who = lan) =>
  api.app.inject({ method: 'POST', url: `/api/v1/works/${id}/labels`, headers: who, payload });
const summary = async () => ReviewSummary.parse((await api.get('/api/v1/review/summary', lan)).json());

test('what the machine abstained on waits, in turns through the units, with its reasons', async () => {
  const { items } = await queue('queue=uncertain');
  expect(items).toHaveLength(10);
  expect(items.slice(0, 4).map(({ unit }) => unit)).toEqual(expect.arrayContaining(['newspaper', 'station']));
  expect(items[0]?.unit).not.toBe(items[1]?.unit);
  expect(items[0]?.machine).toMatchObject({ layer: 'abstained', reasons: [{ text: 'không có phương tiện nào khác' }] });
  expect(items[0]?.archiveDigest).toMatch(/^[0-9a-f]{64}$/);
});

test('a queue is paged without leaving anything out, and narrowed to one unit', async () => {
  const first = await queue('queue=uncertain&limit=6');
  const second = await queue(`queue=uncertain&limit=6&cursor=${first.next}`);
  const ids = [...first.items, ...second.items].map(({ id }) => id);
  expect(new Set(ids).size).toBe(10);
  expect(second.next).toBeNull();
  const { items } = await queue('queue=uncertain&unit=station');
  expect(items.every(({ unit }) => unit === 'station')).toBe(true);
  expect((await api.get('/api/v1/review?cursor=!!', lan)).json()).toMatchObject({ code: 'invalid-cursor' });
});

test("an editor's label wins in the newsroom's views, and says who, when, why and what was stated", async () => {
  const answer = await label('w00', { format: 'podcast', note: 'Chương trình phát thanh', queue: 'uncertain' });
  expect(answer.statusCode).toBe(201);
  expect(answer.json<WorkLabel>()).toMatchObject({
    by: 'user:lan',
    format: 'podcast',
    origin: 'own',
    note: 'Chương trình phát thanh',
    queue: 'uncertain',
    draw: null,
    said: ['format'],
    codebook: 'codebook-1',
  });
  const work = (await api.get('/api/v1/works/w00', lan)).json();
  expect(work).toMatchObject({ format: 'podcast', layer: 'editor' });
  expect((await api.get('/api/v1/works/w00/labels', lan)).json().labels).toHaveLength(1);
});

test('readers cannot label, nor open what waits', async () => {
  expect((await label('w01', { format: 'video' }, reader)).statusCode).toBe(403);
  expect((await api.get('/api/v1/review', reader)).statusCode).toBe(403);
});

test('a wrong format, an unknown work and an unknown field are refused with their names', async () => {
  expect((await label('w01', { format: 'tin vắn' })).json()).toMatchObject({
    code: 'invalid-input',
    faults: [{ field: 'format' }],
  });
  expect((await label('none', { format: 'video' })).statusCode).toBe(404);
  expect((await label('w01', { format: 'video', layer: 'assessor' })).statusCode).toBe(400);
});

test('a second editor labels one in five of the same items blind, and nobody a third time', async () => {
  const before = (await queue('queue=uncertain')).items.map(({ id }) => id);
  expect(before).not.toContain('w00');
  for (const id of before) await label(id, { format: 'text-news', queue: 'uncertain', sawMachine: false });
  expect((await queue('queue=uncertain')).items).toEqual([]);
  const again = (await queue('queue=uncertain', minh)).items;
  expect(again.length).toBeGreaterThan(0);
  expect(again.length).toBeLessThan(10);
  expect(again.every(({ labels }) => labels.length === 0)).toBe(true);
});

test('two different blind labels wait in the queue of disagreements, in sight, until somebody settles them', async () => {
  const [one] = (await queue('queue=uncertain', minh)).items;
  const id = one?.id ?? '';
  api.clock.move(1000);
  await label(id, { format: 'video', queue: 'uncertain', sawMachine: false }, minh);
  const [waiting] = (await queue('queue=disagreement')).items;
  expect(waiting).toMatchObject({ id });
  expect(waiting?.labels.map(({ format }) => format).sort()).toEqual(
    ['video', (await api.get(`/api/v1/works/${id}/labels`, lan)).json().labels[1].format].sort(),
  );
  api.clock.move(1000);
  await label(id, { format: 'video', queue: 'disagreement' });
  expect((await queue('queue=disagreement')).items).toEqual([]);
});

test('news text and feature are no disagreement: they count the same', async () => {
  await label('w20', { format: 'text-news' });
  await label('w20', { format: 'feature' }, minh);
  expect((await queue('queue=disagreement')).items).toEqual([]);
});

test('the draw is of closed weeks and the same for everybody; a label outside of it cannot claim it', async () => {
  const mine = await queue('queue=random&limit=50');
  const theirs = await queue('queue=random&limit=50', minh);
  expect(mine.items).toHaveLength(30);
  expect(mine.items.map(({ id }) => id)).toEqual(theirs.items.map(({ id }) => id));
  expect(mine.items.every(({ draw }) => draw === '2026-11-16')).toBe(true);
  await storeStory(api.warehouse, { id: 'today', title: 'Tuần này', observedAt: new Date('2026-11-24T01:00:00Z') });
  expect((await label('today', { format: 'video', queue: 'random' })).json()).toMatchObject({
    code: 'invalid-input',
    faults: [{ field: 'queue' }],
  });
});

test('only labels of the draw may set thresholds, and they are counted apart', async () => {
  const before = await summary();
  const answer = await label('w02', { format: 'video', queue: 'random', sawMachine: false });
  expect(answer.json<WorkLabel>().draw).toBe('2026-11-16');
  const after = await summary();
  expect(after.labels.forThresholds).toBe(before.labels.forThresholds + 1);
  expect(after.waiting.random).toBe(before.waiting.random - 1);
  expect(after.labels.byQueue.uncertain).toBe(before.labels.byQueue.uncertain);
});

test('the summary tells totals and agreement with its n, and no person', async () => {
  const answer = await summary();
  expect(answer.labels.people).toBe(2);
  expect(answer.agreement.n).toBeGreaterThan(0);
  expect(JSON.stringify(answer)).not.toMatch(/lan|minh/);
});

test("an assessor's label is in no view, no queue, no label of a work and no count", async () => {
  const before = await summary();
  await api.warehouse.writer.insert('classifications', [
    {
      item_id: 'w05',
      decided_at: new Date('2026-11-24T03:30:00Z'),
      layer: 'assessor',
      decided_by: 'user:doan-danh-gia',
      model_version: 'codebook-1',
      source_digest: 'x',
      format: 'infographic',
      secondary: [],
      topic: null,
      probability: 1,
      reasons: '[]',
      origin: 'own',
      has_audio_version: false,
      broadcast_origin: false,
      ai_label: false,
      advertising: false,
      note: 'nhãn của đoàn đánh giá',
      queue: 'random',
    },
  ]);
  expect(await summary()).toEqual(before);
  const admin = await api.signedIn('administrator');
  const addresses = [
    ...viewNames().map((view) => `/api/v1/views/${view}.json`),
    '/api/v1/works/w05',
    '/api/v1/works/w05/labels',
    ...['uncertain', 'random', 'disagreement'].map((name) => `/api/v1/review?queue=${name}&limit=50`),
  ];
  for (const address of addresses) {
    expect((await api.get(address, admin)).body, address).not.toContain('doan-danh-gia');
  }
});
