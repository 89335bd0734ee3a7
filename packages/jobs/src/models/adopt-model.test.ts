import { inventPages, trainFormat } from '@nhipbao/classifier/training';
import { measuringPeriod, Registry } from '@nhipbao/records';
import type { Warehouse } from '@nhipbao/warehouse';
import { openMigrated } from '@nhipbao/warehouse/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { classifyPending } from '../classify-pending.ts';
import type { JobContext } from '../job.ts';
import { storeLabel } from '../labels/store-label.ts';
import { currentDecisions } from '../testing/current-decisions.ts';
import { storeArticle } from '../testing/store-article.ts';
import { adoptModel } from './adopt-model.ts';
import { adoptedModel, nameAdopted } from './adopted-model.ts';
import { classifierInForce, modelClassifier } from './model-classifier.ts';
import { rescore } from './rescore.ts';

let warehouse: Warehouse;
let context: Pick<JobContext, 'warehouse' | 'classifier' | 'clock' | 'signal'>;
const registry = Registry.parse({ agencies: [], units: [], platforms: [], accounts: [], sources: [] });
let now = Date.parse('2026-11-24T03:00:00Z');
/** Every look at it is a second later. */
const clock = {
  now: () => {
    now += 1000;
    return new Date(now);
  },
};
const pages = inventPages(5, 6);
const trained = trainFormat(pages, { version: 'format-thu', seed: 5 });

beforeAll(async () => {
  warehouse = await openMigrated();
  const signal = new AbortController().signal;
  context = { warehouse, classifier: await modelClassifier(), clock, signal };
  for (let n = 0; n < 12; n++) {
    const at = new Date(measuringPeriod('2026').from.getTime() + n * 86_400_000);
    await storeArticle(warehouse, { id: `b${n}`, at, video: n % 3 === 0 });
  }
  await classifyPending(context, registry);
  await nameAdopted(warehouse, { version: context.classifier.version, digest: null }, 'test');
});
afterAll(() => warehouse?.close());

test('rescoring shows what would change and changes nothing that anybody sees', async () => {
  const before = await currentDecisions(warehouse);
  const found = await rescore(context, registry, { period: '2026', model: trained, by: 'user:lan' });
  expect(found).toMatchObject({ against: context.classifier.version, period: '2026', rescored: 12 });
  expect(found.version).toContain('format-thu');
  expect(found.units).toMatchObject([{ unit: 'newspaper', n: 12 }]);
  expect(await currentDecisions(warehouse)).toEqual(before);
  expect((await adoptedModel(warehouse))?.payload.version).toBe(context.classifier.version);
});

test('what was rescored is not decided again', async () => {
  expect(await rescore(context, registry, { period: '2026', model: trained, by: 'user:lan' })).toMatchObject({
    rescored: 0,
  });
});

test('a version names one model for ever', async () => {
  const other = trainFormat(pages.slice(1), { version: 'format-thu', seed: 5 });
  await expect(rescore(context, registry, { model: other, by: 'user:lan' })).rejects.toThrow(
    'đã dùng cho một mô hình khác',
  );
  const posing = trainFormat(pages, { version: 'format-1', seed: 5 });
  await expect(rescore(context, registry, { model: posing, by: 'user:lan' })).rejects.toThrow('đi kèm chương trình');
});

test('a version that nothing was rescored by cannot be adopted', async () => {
  await expect(adoptModel(context, 'rules-99', 'user:lan')).rejects.toThrow('Chưa có quyết định');
});

test("adopting puts the candidate's decisions into force, on record; an editor's label goes on winning", async () => {
  await storeLabel(context, 'b1', 'user:minh', { format: 'podcast' });
  const { version } = await rescore(context, registry, { period: '2026', model: trained, by: 'user:lan' });
  const done = await adoptModel(context, version, 'user:lan');
  expect(done).toMatchObject({ version, before: context.classifier.version, adopted: 12 });
  const decisions = await currentDecisions(warehouse);
  expect(decisions.find(({ item_id }) => item_id === 'b1')).toMatchObject({ layer: 'editor', format: 'podcast' });
  expect(decisions.filter(({ item_id }) => item_id !== 'b1').every((one) => one.model_version === version)).toBe(true);
  expect(await adoptedModel(warehouse)).toMatchObject({ by: 'user:lan', version: 2, payload: { version } });
});

test('after adopting, the program that still runs decides what is new and leaves the rest', async () => {
  expect(await classifyPending(context, registry)).toBe(0);
  await storeArticle(warehouse, { id: 'new', at: new Date('2026-11-20T03:00:00Z') });
  expect(await classifyPending(context, registry)).toBe(1);
});

test('the next start decides with the model that was adopted, and takes up what was decided meanwhile', async () => {
  const classifier = await classifierInForce(warehouse);
  expect(classifier.version).toContain('format-thu');
  expect(await classifyPending({ ...context, classifier }, registry)).toBe(1);
  expect(await classifyPending({ ...context, classifier }, registry)).toBe(0);
});

test('rescoring keeps to the model in force unless told otherwise, and the shipped one can come back', async () => {
  expect((await rescore(context, registry, { by: 'user:lan' })).version).toContain('format-thu');
  const { version } = await rescore(context, registry, { model: 'shipped', by: 'user:lan' });
  expect(version).toBe(context.classifier.version);
  await adoptModel(context, version, 'user:lan');
  expect((await classifierInForce(warehouse)).version).toBe(context.classifier.version);
});
