import { collectSource, type SourceRun } from '@nhipbao/jobs';
import { canonicalAddress } from '@nhipbao/records';
import { defineQuery } from '@nhipbao/warehouse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { connectAccounts, enterAppSecrets } from '../demo/connect-accounts.ts';
import { withPlatforms } from '../demo/demo-registry.ts';
import { type Pipeline, startPipeline } from './harness.ts';

const posts = defineQuery({
  name: 'posts',
  params: z.object({}),
  row: z.object({ account: z.string(), native_id: z.string(), rows: z.int() }),
  sql: `
    SELECT account_id AS account, native_id, toInt32(count()) AS rows FROM current_publications
    WHERE NOT startsWith(native_id, 'account:') GROUP BY account, native_id`,
});

const matches = defineQuery({
  name: 'matches',
  params: z.object({}),
  row: z.object({ account: z.string(), native_id: z.string(), layer: z.string(), addresses: z.array(z.string()) }),
  sql: `
    SELECT p.account_id AS account, p.native_id AS native_id, p.layer AS layer, groupArray(a.address) AS addresses
    FROM placed_publications AS p INNER JOIN addresses AS a ON a.item_id = p.item_id
    WHERE p.status = 'matched' GROUP BY account, native_id, layer`,
});

let pipeline: Pipeline;
const runs = new Map<string, SourceRun>();

beforeAll(async () => {
  pipeline = await startPipeline({
    plan: { seed: 7, from: '2026-10-30', to: '2026-11-10', perDay: 3 },
    now: '2026-11-10T21:45:00+07:00',
    registry: (registry, replica) => {
      const all = withPlatforms(registry, replica);
      return { ...all, sources: all.sources.filter(({ collector }) => collector !== 'rss') };
    },
  });
  const { context, replica, clock } = pipeline;
  await enterAppSecrets(context.secrets, replica.platforms);
  await connectAccounts(context.secrets, replica.platforms, clock.now());
  for (const source of pipeline.registry.sources.filter(({ account }) => account)) {
    const run = await collectSource(pipeline.context, pipeline.registry, source);
    if (run) runs.set(source.id, run);
  }
  // The sites, and what the posts have to do with them.
  await pipeline.round();
});
afterAll(() => pipeline.close());

test('every account of the invented platforms is read to its end by its own kind', () => {
  const ends = Object.fromEntries([...runs].map(([id, { outcome, error }]) => [id, error?.message ?? outcome]));
  expect(ends).toEqual(Object.fromEntries([...runs.keys()].map((id) => [id, 'complete'])));
  expect(runs.size).toBeGreaterThan(10);
});

test('each post is stored once, by the id that its platform gave it', async () => {
  const read = new Set(pipeline.registry.sources.map(({ account }) => account));
  const expected = pipeline.replica
    .postsTruth()
    .filter(({ unit, platform }) => read.has(`${unit}-${platform}`))
    .map(({ unit, platform, nativeId }) => `${unit}-${platform} ${nativeId}`)
    .toSorted();
  const stored = await pipeline.context.warehouse.query(posts, {});
  expect(stored.every(({ rows }) => rows === 1)).toBe(true);
  expect(stored.map(({ account, native_id }) => `${account} ${native_id}`).toSorted()).toEqual(expected);
});

test('posts find the stories that they carry, and next to none finds another', async () => {
  const truth = new Map(
    pipeline.replica.postsTruth().map((post) => [`${post.unit}-${post.platform} ${post.nativeId}`, post.storyUrl]),
  );
  const read = new Set(pipeline.registry.sources.map(({ account }) => account));
  const carrying = pipeline.replica
    .postsTruth()
    .filter(({ unit, platform, storyUrl }) => storyUrl && read.has(`${unit}-${platform}`));
  const found = await pipeline.context.warehouse.query(matches, {});
  const right = found.filter(({ account, native_id, addresses }) => {
    const story = truth.get(`${account} ${native_id}`);
    return story && addresses.includes(canonicalAddress(story));
  });
  expect(right.length / found.length).toBeGreaterThanOrEqual(0.99);
  // 148 of 159 in this world; missed are 6 of 66 on Facebook and 5 of 28 on TikTok.
  expect(right.length / carrying.length).toBeGreaterThanOrEqual(0.9);
});
