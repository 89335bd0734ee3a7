import { collectSource, createVault, readVaultKeys, type SourceRun, warehouseVaultStore } from '@nhipbao/jobs';
import type { Source } from '@nhipbao/records';
import { defineQuery } from '@nhipbao/warehouse';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { connectAccount, connectAccounts, enterAppSecrets } from '../demo/connect-accounts.ts';
import { withPlatforms } from '../demo/demo-registry.ts';
import { accountOf, numbersOf, postsOn } from '../replica/index.ts';
import { type Pipeline, startPipeline } from './harness.ts';

const nativeIds = defineQuery({
  name: 'native-ids',
  params: z.object({ account: z.string() }),
  row: z.object({ native_id: z.string(), local_day: z.string() }),
  sql: `
    SELECT native_id, toString(toDate(toTimeZone(dated_at, 'Asia/Ho_Chi_Minh'))) AS local_day FROM current_publications
    WHERE account_id = {account:String} ORDER BY native_id`,
});
const sampled = defineQuery({
  name: 'sampled',
  params: z.object({ account: z.string(), metric: z.string() }),
  row: z.object({ native_id: z.string(), metric_period: z.string(), value: z.number().nullable() }),
  sql: `
    SELECT p.native_id AS native_id, s.metric_period AS metric_period, s.value AS value FROM samples AS s
    INNER JOIN current_publications AS p ON p.publication_id = s.publication_id
    WHERE p.account_id = {account:String} AND s.metric = {metric:String}`,
});

let pipeline: Pipeline;
beforeAll(async () => {
  pipeline = await startPipeline({
    plan: { seed: 21, from: '2026-10-25', to: '2026-11-10', perDay: { newspaper: 2, station: 14, magazine: 0 } },
    now: '2026-11-09T21:45:00+07:00',
    registry: (registry, replica) => withPlatforms({ ...registry, sources: [] }, replica),
  });
  const { context, replica, clock } = pipeline;
  await enterAppSecrets(context.secrets, replica.platforms);
  await connectAccounts(context.secrets, replica.platforms, clock.now());
});
afterAll(() => pipeline.close());
beforeEach(() => {
  pipeline.replica.faults.clear();
  pipeline.replica.forgetRequests();
});

const sourceOf = (account: string): Source => {
  const found = pipeline.registry.sources.find((source) => source.account === account);
  if (!found) throw new RangeError(`no source reads ${account}`);
  return found;
};
async function read(account: string, context = pipeline.context): Promise<SourceRun> {
  const run = await collectSource(context, pipeline.registry, sourceOf(account));
  if (!run) throw new Error(`${account} is being read by another`);
  return run;
}
const HOUR_MS = 3_600_000;

test('a quota that ends in the middle of a channel stops it until the Pacific midnight, and nothing is lost or doubled', async () => {
  const { replica, clock, context } = pipeline;
  const channel = accountOf('station', 'youtube');
  const posts = channel ? postsOn(pipeline.world, channel).filter((post) => post.publishedAt <= clock.now()) : [];
  expect(posts.length).toBeGreaterThan(100);
  replica.platforms.youtube.perDay = 4;

  const cut = await read('station-youtube');
  expect(cut.streams.find(({ stream }) => stream === 'videos')).toMatchObject({
    complete: false,
    code: 'quota-exhausted',
    // Winter time: midnight of the Pacific coast is 15:00 in Vietnam.
    resumeAt: new Date('2026-11-10T15:00:00+07:00'),
  });
  const before = await context.warehouse.query(nativeIds, { account: 'station-youtube' });
  expect(before.length).toBeGreaterThan(0);
  expect(before.length).toBeLessThan(posts.length);

  replica.platforms.youtube.perDay = 10_000;
  clock.set(new Date('2026-11-10T15:30:00+07:00'));
  expect((await read('station-youtube')).outcome).toBe('complete');
  const after = await context.warehouse.query(nativeIds, { account: 'station-youtube' });
  const out = channel ? postsOn(pipeline.world, channel).filter((post) => post.publishedAt <= clock.now()) : [];
  expect(after.map(({ native_id }) => native_id)).toEqual(out.map(({ nativeId }) => nativeId).toSorted());
});

test('hidden likes and counts that a platform does not know yet are absent, never 0', async () => {
  const channel = accountOf('station', 'youtube');
  const hidden = (channel ? postsOn(pipeline.world, channel) : [])
    .filter((post) => numbersOf(post, post.publishedAt).reactions === null)
    .map(({ nativeId }) => nativeId);
  const likes = await pipeline.context.warehouse.query(sampled, { account: 'station-youtube', metric: 'likes' });
  expect(likes.filter(({ native_id }) => hidden.includes(native_id)).map(({ value }) => value)).toContain(null);
  expect(likes.filter(({ native_id, value }) => hidden.includes(native_id) && value !== null)).toEqual([]);
  expect(likes.some(({ value }) => value !== null)).toBe(true);
});

test('a post of the first half hour of a local day is of that day, and a day of page insights is one of the Pacific coast', async () => {
  expect((await read('newspaper-facebook')).outcome).toBe('complete');
  const stored = new Map(
    (await pipeline.context.warehouse.query(nativeIds, { account: 'newspaper-facebook' })).map((row) => [
      row.native_id,
      row.local_day,
    ]),
  );
  const truth = pipeline.replica.postsTruth().filter((one) => one.unit === 'newspaper' && one.platform === 'facebook');
  for (const { nativeId, publishedAt } of truth) {
    const local = new Date(publishedAt.getTime() + 7 * HOUR_MS).toISOString().slice(0, 10);
    expect(stored.get(nativeId), nativeId).toBe(local);
  }
});

test('a metric that dies leaves the others; what it once said stays', async () => {
  const { replica, clock, context } = pipeline;
  const views = () => context.warehouse.query(sampled, { account: 'newspaper-facebook', metric: 'post_media_view' });
  const reach = () =>
    context.warehouse.query(sampled, { account: 'newspaper-facebook', metric: 'post_total_media_view_unique' });
  const [viewsBefore, reachBefore] = [await views(), await reach()];
  expect(viewsBefore.length).toBeGreaterThan(0);
  replica.platforms.meta.dead.add('post_media_view');
  clock.forward(24 * HOUR_MS);
  expect((await read('newspaper-facebook')).outcome).toBe('complete');
  expect(await views()).toHaveLength(viewsBefore.length);
  expect((await reach()).length).toBeGreaterThan(reachBefore.length);
});

test.each([
  ['newspaper', 'zalo', 26 * HOUR_MS],
  ['station', 'tiktok', 3 * HOUR_MS],
] as const)(
  'two that refresh the token of the %s on %s at once use its single-use token once',
  async (unit, platform, ageMs) => {
    const { context, replica, clock } = pipeline;
    await connectAccount(context.secrets, replica.platforms, unit, platform, clock.now());
    clock.forward(ageMs);
    const { tally } = replica.platforms.grants[platform];
    const before = tally.refreshed;
    // A second worker: its own vault over the same store, and a source of its own that reads the same account.
    const secrets = createVault({
      store: warehouseVaultStore(context.warehouse),
      keys: readVaultKeys(Buffer.alloc(32, 1).toString('base64')),
      clock,
      by: 'test-2',
    });
    const account = `${unit}-${platform}`;
    const twin = { ...sourceOf(account), id: `demo-${account}-2` };
    const [first, second] = await Promise.all([
      read(account),
      collectSource({ ...context, secrets, holder: 'test-2' }, pipeline.registry, twin),
    ]);
    expect([first.outcome, second?.outcome]).toEqual(['complete', 'complete']);
    expect(tally).toEqual({ refreshed: before + 1, reused: 0 });
  },
);

test('a refresh whose answer was lost in a crash ends the connection, says so, and a new consent mends it', async () => {
  const { context, replica, clock } = pipeline;
  const { zalo } = replica.platforms.grants;
  // The crash: the platform has given the next token, and nobody stored it.
  replica.platforms.revoke('newspaper', 'zalo');
  clock.forward(26 * HOUR_MS);
  const run = await read('newspaper-zalo');
  expect(run).toMatchObject({ outcome: 'failed', error: { code: 'credential-invalid' } });
  expect((await context.secrets.accounts()).find(({ name }) => name === 'newspaper-zalo')).toMatchObject({
    state: 'lost',
  });
  expect(zalo.tally.reused).toBe(0);

  await connectAccount(context.secrets, replica.platforms, 'newspaper', 'zalo', clock.now());
  expect((await read('newspaper-zalo')).outcome).toBe('complete');
});

test('a token that was saved before the process ended is used by the next one, and not refreshed again', async () => {
  const { context, replica, clock } = pipeline;
  clock.forward(26 * HOUR_MS);
  expect((await read('newspaper-zalo')).outcome).toBe('complete');
  const { refreshed } = replica.platforms.grants.zalo.tally;
  const restarted = createVault({
    store: warehouseVaultStore(context.warehouse),
    keys: readVaultKeys(Buffer.alloc(32, 1).toString('base64')),
    clock,
    by: 'test-restarted',
  });
  expect((await read('newspaper-zalo', { ...context, secrets: restarted })).outcome).toBe('complete');
  expect(replica.platforms.grants.zalo.tally).toEqual({ refreshed, reused: 0 });
});

test('a platform that answers with an error and status 200, or with half its JSON, is no empty account', async () => {
  const { context, replica } = pipeline;
  const count = async () => (await context.warehouse.query(nativeIds, { account: 'newspaper-zalo' })).length;
  const before = await count();
  expect(before).toBeGreaterThan(0);
  for (const fault of [
    { kind: 'refusal', refusal: 'error-200' },
    { kind: 'truncate' },
    { kind: 'missing-field', field: 'data' },
  ] as const) {
    replica.faults.set('zalo', '*', fault);
    const { streams } = await read('newspaper-zalo');
    expect(
      streams.filter(({ stream, complete }) => complete && stream !== 'account'),
      fault.kind,
    ).toEqual([]);
    expect(await count()).toBe(before);
  }
});
