import { Registry } from '@nhipbao/records';
import { knownDrift, type Warehouse } from '@nhipbao/warehouse';
import { openMigrated } from '@nhipbao/warehouse/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { classifyPending } from '../classify-pending.ts';
import { adoptedModel } from '../models/adopted-model.ts';
import { driftOfWeeks } from '../models/drift-of-weeks.ts';
import { modelClassifier } from '../models/model-classifier.ts';
import { watchDrift } from '../models/watch-drift.ts';
import { storeArticle } from '../testing/store-article.ts';
import drift from './drift.ts';

let warehouse: Warehouse;
const registry = Registry.parse({ agencies: [], units: [], platforms: [], accounts: [], sources: [] });
const clock = { now: () => new Date('2026-11-24T03:00:00Z') };

/** Eight weeks of news with some videos; then a week in which the paper turns to video and its template loses the headline. */
beforeAll(async () => {
  warehouse = await openMigrated();
  for (let week = 0; week < 9; week++) {
    for (let n = 0; n < 24; n++) {
      const at = new Date(Date.parse('2026-09-21T02:00:00Z') + week * 7 * 86_400_000 + n * 6 * 3_600_000);
      const last = week === 8;
      const video = last ? n % 4 !== 0 : n % 6 === 0;
      await storeArticle(warehouse, { id: `t${week}-${n}`, at, video, missing: last && n % 2 === 0 });
    }
  }
  const signal = new AbortController().signal;
  await classifyPending({ warehouse, clock, classifier: await modelClassifier(), signal }, registry);
});
afterAll(() => warehouse?.close());

test('a quiet week raises nothing', async () => {
  const rows = await driftOfWeeks(warehouse, ['2026-11-09']);
  expect(rows.filter(({ alert }) => alert)).toEqual([]);
  expect(rows.find(({ signal }) => signal === 'label-mix')).toMatchObject({ n: 24, n_before: 168 });
});

test('a week of other formats and lost headlines raises both, each with its limit', async () => {
  const rows = await driftOfWeeks(warehouse, ['2026-11-16']);
  const raised = rows.filter(({ alert }) => alert).map(({ signal }) => signal);
  expect(raised).toEqual(expect.arrayContaining(['label-mix', 'title-missing', 'lead-missing', 'author-missing']));
  expect(rows.find(({ signal }) => signal === 'title-missing')).toMatchObject({ value: 0.5, before: 0, n_before: 192 });
});

test('the weekly job stores each closed week once, warns of the newest and names the version in force', async () => {
  const warned: Record<string, unknown>[] = [];
  const log = { info: () => {}, error: () => {}, warn: (fields: Record<string, unknown>) => void warned.push(fields) };
  const context = { warehouse, clock, log, classifier: await modelClassifier(), holder: 'test' };
  expect(await watchDrift(context)).toMatchObject({ weeks: 9 });
  expect(warned).toEqual(expect.arrayContaining([expect.objectContaining({ unit: 'newspaper', signal: 'label-mix' })]));
  expect(await watchDrift(context)).toMatchObject({ weeks: 0 });
  expect(await warehouse.query(knownDrift, { from: '2026-11-16' })).toHaveLength(7);
  expect((await adoptedModel(warehouse))?.payload.version).toBe(context.classifier.version);
});

test('it is due six hours after the week ended, and at once where it was missed', () => {
  const last = new Date('2026-11-18T03:00:00Z');
  expect(drift.due(last, last)).toEqual(new Date('2026-11-22T23:00:00Z'));
  expect(drift.due(null, last)?.getTime()).toBeLessThan(last.getTime());
});
