import { backfillSource, loadRegistry, reprocess } from '@nhipbao/jobs';
import { localDayOf } from '@nhipbao/records';
import { defineQuery, type InsertRow } from '@nhipbao/warehouse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { type Pipeline, startPipeline } from './harness.ts';
import { storedWorks } from './stored-works.ts';
import { storyAddresses } from './story-addresses.ts';

let pipeline: Pipeline;
beforeAll(async () => {
  pipeline = await startPipeline({
    plan: { seed: 9, from: '2026-09-01', to: '2026-11-10', perDay: 3 },
    now: '2026-11-10T21:45:00+07:00',
  });
});
afterAll(() => pipeline.close());

const works = () => pipeline.context.warehouse.query(storedWorks, {});

test('a backfill reads every story of the days it is told, and no other month', async () => {
  const { context, replica } = pipeline;
  const registry = await loadRegistry(context.warehouse);
  const sitemap = registry.sources.find((source) => source.id === 'demo-newspaper-sitemap');
  if (!sitemap) throw new Error('the replica has no sitemap source');
  const done = await backfillSource(context, registry, sitemap, { from: '2026-10-01', to: '2026-10-07' });
  const { nameOf } = storyAddresses(replica);
  const stored = new Set((await works()).map((work) => nameOf(work.url)));
  const stories = replica
    .truth()
    .filter((story) => story.unit === 'newspaper' && story.twinOf === null && story.listedIn.includes('sitemap'));
  const wanted = stories.filter((story) => ['2026-10-01', '2026-10-07'].includes(localDayOf(story.publishedAt)));
  expect(wanted.length).toBeGreaterThan(2);
  expect(wanted.filter((story) => !stored.has(nameOf(story.url)))).toEqual([]);
  // A page's last change cannot rule it out as too new, so its month may come along; other months must not.
  const other = stories.filter((story) => !localDayOf(story.publishedAt).startsWith('2026-10'));
  expect(other.filter((story) => stored.has(nameOf(story.url)))).toEqual([]);
  expect(done.classified).toBe(stored.size);
});

const anyVersion = defineQuery({
  name: 'any-version',
  params: z.object({}),
  row: z.looseObject({ item_id: z.string(), title: z.string().nullable() }),
  sql: `SELECT * FROM item_versions ORDER BY item_id LIMIT 1`,
});

test('pages that an older extractor read are read again from the archive, without asking the site', async () => {
  const { context, replica } = pipeline;
  const stored = await context.warehouse.reader.one(anyVersion, {});
  const observedAt = new Date('2026-11-10T15:00:00Z');
  const old: InsertRow = {
    ...z.record(z.string(), z.union([z.string(), z.number(), z.null(), z.array(z.string())])).parse(stored),
    title: 'Đọc sai',
    extractor_version: 0,
    observed_at: observedAt,
  };
  await context.warehouse.writer.insert('item_versions', [old]);
  const titleNow = async () => (await works()).find((work) => work.item_id === stored.item_id)?.title;
  expect(await titleNow()).toBe('Đọc sai');

  replica.forgetRequests();
  expect(await reprocess(context, await loadRegistry(context.warehouse))).toEqual({ read: 1, failed: 0 });
  expect(await titleNow()).toBe(stored.title);
  expect(replica.requests('newspaper')).toEqual([]);
  expect(await reprocess(context, await loadRegistry(context.warehouse))).toEqual({ read: 0, failed: 0 });
});
