import {
  type Collector,
  createDrift,
  defineCollector,
  type Log,
  Passes,
  platformSamples,
  readInPasses,
  readStreams,
  SourceError,
  StreamsState,
  stream,
} from '@nhipbao/collectors';
import { accountMetrics, metricHistory, type Warehouse } from '@nhipbao/warehouse';
import { openMigrated } from '@nhipbao/warehouse/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { collectSource, type ReadingContext } from '../collect-source.ts';
import { applyRegistry, loadRegistry } from '../registry/store.ts';
import { publicationIdOf } from '../store/identity.ts';
import { loadReadings } from './fixed-reading.ts';
import { takeReadings } from './take-readings.ts';

const DAY_MS = 86_400_000;
let warehouse: Warehouse;
let now: Date;
let broken = false;

/** A platform with a post every ten days for two years; a post's views are the hours since it was published. */
const platform = defineCollector({
  kind: 'thu',
  title: { vi: 'Thử', en: 'Test' },
  hosts: () => [],
  settings: z.strictObject({}),
  state: StreamsState,
  async *collect({ state, source, clock, signal }) {
    const at = clock.now();
    const posts = Array.from({ length: 73 }, (_, n) => new Date(Date.parse('2026-10-30T00:00:00Z') - n * 10 * DAY_MS));
    yield* readStreams({
      account: 'kenh',
      state,
      drift: createDrift(source, state.fields),
      signal,
      streams: [
        stream({
          name: 'posts',
          v: 1,
          state: Passes,
          read: (passes) =>
            readInPasses({
              state: passes,
              clock,
              source,
              async page(token) {
                if (broken)
                  throw new SourceError('the token ended', { source, code: 'credential-invalid', retry: 'never' });
                const from = Number(token ?? 0);
                return { posts: posts.slice(from, from + 5), next: from + 5 < posts.length ? String(from + 5) : null };
              },
              publishedAt: (post) => post,
              async *records(list) {
                for (const post of list) {
                  const nativeId = post.toISOString().slice(0, 10);
                  yield { publication: { nativeId, publishedAt: post } };
                  yield* platformSamples(nativeId, at, {
                    views: [(at.getTime() - post.getTime()) / 3_600_000, 'thu-views-1'],
                  });
                }
              },
            }),
        }),
        stream({
          name: 'account',
          v: 1,
          state: z.object({ readAt: z.iso.datetime().nullable().default(null) }),
          async *read({ readAt }) {
            if (readAt && at.getTime() - Date.parse(readAt) < 20 * 3_600_000) return;
            yield* platformSamples('account:kenh', at, { followers: [1000, 'thu-followers-1'] });
            yield { state: { readAt: at.toISOString() } };
          },
        }),
      ],
    });
  },
});

const silent: Log = { info: () => {}, warn: () => {}, error: () => {} };
const unused = async (): Promise<never> => {
  throw new Error('not asked in this test');
};

/** Everything a reading needs; what it never asks refuses. */
function context(): ReadingContext {
  const collectors: ReadonlyMap<string, Collector> = new Map([['thu', platform]]);
  const transport = { fetchFor: () => unused, close: async () => {} };
  return {
    warehouse,
    collectors,
    transport,
    readImport: unused,
    readFeed: unused,
    secrets: { secret: unused, grant: unused },
    clock: { now: () => now },
    log: silent,
    holder: 'test',
    signal: new AbortController().signal,
  };
}

beforeAll(async () => {
  warehouse = await openMigrated();
  const entry = (list: 'accounts' | 'sources', id: string, after: unknown) => ({
    list,
    id,
    kind: 'added' as const,
    before: null,
    after,
  });
  const account = { id: 'kenh', unit: 'newspaper', platform: 'zalo', name: 'Kênh', url: 'https://zalo.me/1' };
  const source = { id: 'nguon', unit: 'newspaper', collector: 'thu', title: 'Kênh', account: 'kenh', settings: {} };
  await applyRegistry(
    warehouse,
    [entry('accounts', 'kenh', account), entry('sources', 'nguon', { ...source, schedule: { everyMinutes: 60 } })],
    'test',
  );
});
afterAll(() => warehouse.close());

const readingsOf = async (day: string) =>
  warehouse.query(metricHistory, {
    ...{ publication: publicationIdOf('zalo', day), account: '', metric: 'views', metric_period: '', limit: 100 },
  });

test('on its day every post of the period is read again, whatever the ladder says, and the account too', async () => {
  const registry = await loadRegistry(warehouse);
  for (const at of ['2026-10-31T10:00:00Z', '2026-10-31T11:00:00Z']) {
    now = new Date(at);
    for (const source of registry.sources) await collectSource(context(), registry, source);
  }
  expect(await readingsOf('2025-12-04')).toHaveLength(1);

  now = new Date('2026-11-01T03:00:00Z');
  expect(await takeReadings(context())).toEqual({ sources: 1, complete: 1 });
  expect(await readingsOf('2025-12-04')).toHaveLength(2);
  expect(await readingsOf('2025-06-07')).toHaveLength(1);
  const span = { from: new Date(0), to: new Date('2100-01-01') };
  expect(await warehouse.query(accountMetrics, { account: 'kenh', ...span })).toMatchObject([
    { metric: 'followers', value: 1000, observed_at: new Date('2026-10-31T10:00:00Z') },
    { metric: 'followers', value: 1000, observed_at: now },
  ]);
  expect((await loadReadings(warehouse)).get('2026-11-01')).toMatchObject({
    period: '2026',
    takenAt: now,
    late: false,
    sources: [{ source: 'nguon', complete: true, reason: null }],
  });
  expect(await takeReadings(context())).toEqual({ sources: 0, complete: 0 });
});

test('missed ones are taken late by one run, and say so; after the last report nothing is taken', async () => {
  now = new Date('2027-11-26T03:00:00Z');
  expect(await takeReadings(context())).toEqual({ sources: 1, complete: 1 });
  const readings = await loadReadings(warehouse);
  const own = [...readings.values()].filter(({ period }) => period === '2027');
  expect(own.map(({ day, late, takenAt }) => [day, late, takenAt])).toEqual([
    ['2027-11-01', true, now],
    ['2027-11-24', true, now],
  ]);
  now = new Date('2027-12-15T03:00:00Z');
  expect(await takeReadings(context())).toEqual({ sources: 0, complete: 0 });
});

test('a source that fails is said to be incomplete, is tried again an hour later, and replaces its own line only', async () => {
  broken = true;
  now = new Date('2028-11-24T01:00:00Z');
  expect(await takeReadings(context())).toEqual({ sources: 1, complete: 0 });
  const lines = async () => (await loadReadings(warehouse)).get('2028-11-24')?.sources;
  expect(await lines()).toMatchObject([{ complete: false, reason: expect.stringContaining('the token ended') }]);
  expect(await takeReadings(context())).toEqual({ sources: 0, complete: 0 });
  broken = false;
  now = new Date('2028-11-24T02:01:00Z');
  expect(await takeReadings(context())).toEqual({ sources: 1, complete: 1 });
  expect(await lines()).toMatchObject([{ complete: true, takenAt: now }]);
  const reading = (await loadReadings(warehouse)).get('2028-11-24');
  expect(reading).toMatchObject({ late: false, takenAt: new Date('2028-11-24T01:00:00Z') });
});
