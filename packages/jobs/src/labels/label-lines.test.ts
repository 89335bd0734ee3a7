import { LabelLine, Registry } from '@nhipbao/records';
import type { Warehouse } from '@nhipbao/warehouse';
import { openMigrated } from '@nhipbao/warehouse/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { classifyPending } from '../classify-pending.ts';
import { modelClassifier } from '../models/model-classifier.ts';
import { storeArticle } from '../testing/store-article.ts';
import { labelLines } from './label-lines.ts';
import { storeLabel } from './store-label.ts';

let warehouse: Warehouse;
const clock = { now: () => new Date('2026-11-24T03:00:00Z') };
const lines = async (drawn: boolean) =>
  (await labelLines(warehouse, { drawn })).lines.map((line) => LabelLine.parse(JSON.parse(line)));

beforeAll(async () => {
  warehouse = await openMigrated();
  for (let n = 0; n < 6; n++)
    await storeArticle(warehouse, { id: `a${n}`, at: new Date('2026-11-18T02:00:00Z'), video: n === 0 });
  const registry = Registry.parse({ agencies: [], units: [], platforms: [], accounts: [], sources: [] });
  const classifier = await modelClassifier();
  await classifyPending({ warehouse, clock, classifier, signal: new AbortController().signal }, registry);
  const context = { warehouse, clock };
  await storeLabel(context, 'a0', 'user:lan', { format: 'video', queue: 'uncertain' });
  await storeLabel(context, 'a1', 'user:lan', { format: 'text-news', queue: 'random' });
  await storeLabel(context, 'a2', 'user:lan', { format: 'feature', queue: 'uncertain' });
  await storeLabel(context, 'a2', 'user:minh', { format: 'text-news', queue: 'random' });
});
afterAll(() => warehouse?.close());

test('an item of the random draw measures and never trains, whatever else was said of it', async () => {
  expect((await lines(false)).map(({ id, format }) => [id, format])).toEqual([['a0', 'video']]);
  expect((await lines(true)).map(({ id, format }) => [id, format])).toEqual([
    ['a1', 'text-news'],
    ['a2', 'text-news'],
  ]);
});

test('a line carries the article, its unit and its month, and no name of who labelled', async () => {
  const [line] = await lines(false);
  expect(line).toMatchObject({ layer: 'editor', unit: 'newspaper', month: '2026-11', article: { syllables: 24 } });
  expect((await labelLines(warehouse, { drawn: false })).lines[0]).not.toContain('user:');
});

test("an assessor's label never becomes a line, not even where it is the only one", async () => {
  await warehouse.writer.insert(
    'classifications',
    ['a0', 'a5'].map((item_id) => ({
      item_id,
      decided_at: new Date('2026-11-24T04:00:00Z'),
      layer: 'assessor',
      decided_by: 'user:doan-danh-gia',
      model_version: 'codebook-1',
      source_digest: 'x',
      format: 'podcast',
      secondary: [],
      topic: null,
      probability: 1,
      reasons: '[]',
      origin: 'own',
      has_audio_version: false,
      broadcast_origin: false,
      ai_label: false,
      advertising: false,
      note: null,
      queue: 'random',
    })),
  );
  expect((await lines(false)).map(({ id, format }) => [id, format])).toEqual([['a0', 'video']]);
  expect((await lines(true)).map(({ id }) => id)).toEqual(['a1', 'a2']);
});

test("a file with an assessor's label is refused where it is read", async () => {
  const [line] = (await labelLines(warehouse, { drawn: false })).lines;
  const forged = { ...JSON.parse(line ?? '{}'), layer: 'assessor' };
  expect(LabelLine.safeParse(forged).success).toBe(false);
});
