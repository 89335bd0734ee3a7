import { Account, canonicalAddress, type MetricSample, type Publication, Source } from '@nhipbao/records';
import { accountMetrics, defineQuery, latestValues, metricHistory, type Warehouse } from '@nhipbao/warehouse';
import { openMigrated } from '@nhipbao/warehouse/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { createSourceSink } from './source-sink.ts';

let warehouse: Warehouse;
let now = new Date('2026-11-24T03:00:00Z');
beforeAll(async () => {
  warehouse = await openMigrated();
});
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

/** A row of totals, as handed in at `now`: the followers of the account of a partner's platform, as of the last day of the month. */
async function handIn(value: number, more: Partial<MetricSample> = {}) {
  now = new Date(now.getTime() + 60_000);
  const address = 'https://vtvgo.vn/kenh/tay-ninh';
  const account = Account.parse({ id: 'ttv-vtvgo', unit: 'newspaper', platform: 'vtvgo', name: 'TTV', url: address });
  const sink = createSourceSink(warehouse, {
    id: 'run-totals',
    source: source('bao-cao-vtvgo'),
    accounts: [account],
    clock: { now: () => now },
    by: 'test',
  });
  const sample: MetricSample = {
    nativeId: 'account:ttv-vtvgo',
    platform: 'vtvgo',
    metric: 'followers',
    metricPeriod: 'lifetime',
    definition: 'import-followers-1',
    value,
    observedAt: new Date('2026-10-31T16:59:59Z'),
    ...more,
  };
  await sink.write({ sightings: [], publications: [], samples: [sample], issues: [] });
}

test('a corrected row for the same day stands beside the earlier one, and the later word counts', async () => {
  for (const value of [1200, 1300, 1250, 1200, 1200]) await handIn(value);
  await warehouse.command('OPTIMIZE TABLE samples FINAL');
  const span = { from: new Date('2026-10-01T00:00:00Z'), to: new Date('2026-11-02T00:00:00Z') };
  expect(await warehouse.query(accountMetrics, { account: 'ttv-vtvgo', ...span })).toMatchObject([
    { metric: 'followers', value: 1200 },
  ]);
  const history = { publication: '', account: 'ttv-vtvgo', metric: 'followers', metric_period: '', limit: 10 };
  expect((await warehouse.query(metricHistory, history)).map(({ value }) => value)).toEqual([1200, 1250, 1300]);
});

test('totals of a file are of the account that the row names by its address, or of the only one that there is', async () => {
  await handIn(8, { nativeId: 'account:https://vtvgo.vn/kenh/tay-ninh', metric: 'views', metricPeriod: '2026-10' });
  await handIn(9, { nativeId: 'account:vtvgo', metric: 'posts', metricPeriod: '2026-10' });
  const span = { from: new Date('2026-10-01T00:00:00Z'), to: new Date('2026-11-02T00:00:00Z') };
  const metrics = (await warehouse.query(accountMetrics, { account: 'ttv-vtvgo', ...span })).map(
    ({ metric }) => metric,
  );
  expect(metrics).toEqual(expect.arrayContaining(['views', 'posts']));
});

test('of two posts’ values for one instant the later word is the newest one', async () => {
  const post = { platform: 'zalo', nativeId: 'sua-so' };
  await bring('file', post, 1);
  const observedAt = new Date('2026-11-24T00:00:00Z');
  const correct = (value: number) =>
    handIn(value, { ...post, metric: 'reactions', definition: 'import-reactions-1', observedAt });
  await correct(70);
  await correct(7);
  await warehouse.command('OPTIMIZE TABLE samples FINAL');
  const asked = {
    unit: '',
    platform: 'zalo',
    account: '',
    from: new Date('2026-11-01T00:00:00Z'),
    to: now,
    limit: 100,
  };
  const rows = await warehouse.query(latestValues, asked);
  expect(rows.find(({ metric }) => metric === 'reactions')?.values).toEqual([7]);
});
