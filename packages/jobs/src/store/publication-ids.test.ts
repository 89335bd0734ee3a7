import { canonicalAddress, type Publication, Source } from '@nhipbao/records';
import { defineQuery, migrate, openWarehouse, type Warehouse } from '@nhipbao/warehouse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { createSourceSink } from './source-sink.ts';

let warehouse: Warehouse;
let now = new Date('2026-11-24T03:00:00Z');
beforeAll(async () => {
  warehouse = await openWarehouse('chdb::memory:');
  await migrate(warehouse);
}, 60_000);
afterAll(() => warehouse?.close());

const source = (id: string) =>
  Source.parse({
    id,
    unit: 'newspaper',
    collector: 'file-import',
    title: id,
    schedule: { everyMinutes: 30 },
    settings: {},
    verified: 'never',
  });

/** What one collector brings: a post with its views. */
async function bring(from: string, post: Partial<Publication> & { nativeId: string; platform: string }, views: number) {
  now = new Date(now.getTime() + 60_000);
  const sink = createSourceSink(warehouse, {
    id: `run-${from}`,
    source: source(from),
    accounts: [],
    clock: { now: () => now },
    by: 'test',
  });
  const publication: Publication = {
    url: null,
    title: null,
    publishedAt: new Date('2026-11-23T03:00:00Z'),
    kind: 'post',
    kindBasis: 'stated',
    text: null,
    links: [],
    ...post,
  };
  const { nativeId, platform } = post;
  const sample = {
    nativeId,
    platform,
    metric: 'views',
    metricPeriod: 'lifetime',
    definition: 'd',
    value: views,
    observedAt: now,
  };
  await sink.write({ sightings: [], publications: [publication], samples: [sample], issues: [] });
}

const stored = defineQuery({
  name: 'test-stored',
  params: z.object({ platform: z.string() }),
  row: z.object({
    publication_id: z.string(),
    native_id: z.string(),
    title: z.string().nullable(),
    text: z.string().nullable(),
    values: z.array(z.number()),
  }),
  sql: `
    SELECT p.publication_id AS publication_id, p.native_id AS native_id, p.title AS title, p.text AS text, groupArray(ifNull(s.value, 0)) AS values
    FROM current_publications AS p LEFT JOIN latest_samples AS s ON s.publication_id = p.publication_id
    WHERE p.platform_id = {platform:String}
    GROUP BY publication_id, native_id, title, text`,
});
const posts = (platform: string) => warehouse.query(stored, { platform });

test.each([
  ['youtube', 'dQw4w9WgXcQ', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ', 'dQw4w9WgXcQ'],
  ['zalo', canonicalAddress('https://oa.zalo.me/d?id=abc0001'), 'https://oa.zalo.me/d?id=abc0001', 'abc0001'],
  ['facebook', 'pfbid0abcDEF', 'https://www.facebook.com/bao/posts/pfbid0abcDEF', '900000000000001'],
  [
    'threads',
    canonicalAddress('https://www.threads.net/@bao/post/C8x'),
    'https://www.threads.net/@bao/post/C8x',
    '17900000000000001',
  ],
])(
  'a post of %s from a file that knows its address alone and from the interface is one, with one line of numbers',
  async (platform, fromFile, url, fromInterface) => {
    await bring('file', { platform, nativeId: fromFile, url, title: 'Tiêu đề' }, 10);
    await bring('api', { platform, nativeId: fromInterface, url, text: 'Lời bài đăng' }, 20);
    await bring('api', { platform, nativeId: fromInterface, url, text: 'Lời bài đăng' }, 30);
    expect(await posts(platform)).toMatchObject([{ title: 'Tiêu đề', text: 'Lời bài đăng', values: [30] }]);
  },
);

test('the other way round too: first the interface, then the file', async () => {
  const url = 'https://www.instagram.com/p/Cabc12345/';
  await bring('api', { platform: 'instagram', nativeId: 'Cabc12345', url, text: 'Lời' }, 5);
  await bring('file', { platform: 'instagram', nativeId: 'Cabc12345', url: `${url}?igshid=1` }, 6);
  expect(await posts('instagram')).toMatchObject([{ text: 'Lời', values: [6] }]);
});

test('two episodes that lead to one page stay two, and equal numbers of two platforms are two posts', async () => {
  const url = 'https://podcast.example/chuong-trinh';
  await bring('feed', { platform: 'spotify', nativeId: 'tap-1', url, title: 'Tập 1' }, 1);
  await bring('feed', { platform: 'spotify', nativeId: 'tap-2', url, title: 'Tập 2' }, 2);
  await bring('feed', { platform: 'apple-podcasts', nativeId: 'tap-2', url, title: 'Tập 2' }, 3);
  expect(await posts('spotify')).toHaveLength(2);
  expect(await posts('apple-podcasts')).toHaveLength(1);
});
