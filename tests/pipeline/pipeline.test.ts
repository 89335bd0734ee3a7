import { loadRegistry, reprocess } from '@nhipbao/jobs';
import { canonicalAddress, type Format } from '@nhipbao/records';
import { latestMeasurements } from '@nhipbao/warehouse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Pipeline, startPipeline } from './harness.ts';
import { storedCounts, storedVersions, storedWorks } from './stored-works.ts';
import { storyAddresses } from './story-addresses.ts';

let pipeline: Pipeline;

beforeAll(async () => {
  pipeline = await startPipeline({
    plan: { seed: 7, from: '2026-10-20', to: '2026-11-10', perDay: 8 },
    now: '2026-11-10T21:45:00+07:00',
  });
  await pipeline.round();
});
afterAll(() => pipeline.close());

const works = () => pipeline.context.warehouse.query(storedWorks, {});

/** text-news and feature count the same in indicator 3, and the codebook says not to lose time on telling them apart. */
const merged = (format: Format | null) => (format === 'feature' ? 'text-news' : format);

test('every story that is out is stored once', async () => {
  const { expected, nameOf } = storyAddresses(pipeline.replica);
  expect((await works()).map((work) => nameOf(work.url)).toSorted()).toEqual(expected);
  for (const { what, rows, distinct } of await pipeline.context.warehouse.query(storedCounts, {}))
    expect({ what, rows }).toEqual({ what, rows: distinct });
});

test('what is stored of each story is what is true of it', async () => {
  const stored = new Map((await works()).map((work) => [canonicalAddress(work.url), work]));
  const truth = pipeline.replica.truth().flatMap((story) => {
    const work = stored.get(canonicalAddress(story.url));
    return work ? [{ story, work }] : [];
  });
  const share = (holds: (pair: (typeof truth)[number]) => boolean) => truth.filter(holds).length / truth.length;
  expect(share(({ story, work }) => work.published_at?.getTime() === story.publishedAt.getTime())).toBe(1);
  expect(share(({ story, work }) => story.title.startsWith(work.title ?? '?'))).toBe(1);
  expect(share(({ story, work }) => work.section === story.section)).toBeGreaterThan(0.97);
  expect(share(({ story, work }) => work.authors.join() === story.authors.join())).toBeGreaterThan(0.95);
  expect(share(({ story, work }) => merged(work.format) === merged(story.format))).toBeGreaterThan(0.93);
  expect(
    share(({ story, work }) => (work.origin === 'republished') === (story.origin === 'republished')),
  ).toBeGreaterThan(0.98);
});

test('a round with nothing new stores nothing', async () => {
  const before = await pipeline.context.warehouse.query(storedCounts, {});
  pipeline.clock.forward(60_000);
  await pipeline.round();
  const after = await pipeline.context.warehouse.query(storedCounts, {});
  expect(after).toEqual(before);
});

test('an article that goes A, B, A keeps three versions, and its first address', async () => {
  const story = pipeline.replica
    .truth()
    .findLast(
      (one) => one.unit === 'newspaper' && one.format === 'text-news' && one.twinOf === null && one.revisedAt === null,
    );
  const url = story?.url ?? '';
  const versions = () => pipeline.context.warehouse.query(storedVersions, { url });
  const before = (await versions()).length;
  // The ladder looks again a day and a week after publication.
  for (const [version, hours] of [
    ['B', 25],
    ['A', 7 * 24],
  ] as const) {
    pipeline.replica.revise(url, version);
    pipeline.clock.forward(hours * 3_600_000);
    await pipeline.collect();
  }
  const after = await versions();
  expect(after.length - before).toBe(2);
  expect(after.at(-1)?.source_digest).toBe(after.at(-3)?.source_digest);
  expect((await works()).filter((work) => work.url === url)).toHaveLength(1);
});

test('every indicator is measured for every unit, and say why they are not final', async () => {
  await pipeline.round();
  const rows = await pipeline.context.warehouse.query(latestMeasurements, { period: '2027' });
  expect(rows.map((row) => `${row.indicator_number} ${row.unit_id}`)).toEqual(
    [1, 2, 3, 4, 5, 6].flatMap((number) => ['magazine', 'newspaper', 'station'].map((unit) => `${number} ${unit}`)),
  );
  expect(rows.every((row) => row.provisional)).toBe(true);
  const share = rows.find((row) => row.indicator_number === 3 && row.unit_id === 'newspaper');
  expect(share?.verdict).toBe('needs-audit');
  expect(share?.denominator).toBeGreaterThan(share?.numerator ?? Number.POSITIVE_INFINITY);
});

test('reading the archive again with the same extractor adds nothing', async () => {
  const { context } = pipeline;
  const before = await context.warehouse.query(storedCounts, {});
  expect(await reprocess(context, await loadRegistry(context.warehouse))).toEqual({ read: 0, failed: 0 });
  expect(await context.warehouse.query(storedCounts, {})).toEqual(before);
});
