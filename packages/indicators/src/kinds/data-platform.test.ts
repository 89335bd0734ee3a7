import { type Declaration, measuringPeriod, ReportingUnit, Source } from '@nhipbao/records';
import type { Warehouse } from '@nhipbao/warehouse';
import { openMigrated } from '@nhipbao/warehouse/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MeasureContext } from '../indicator.ts';
import { defaultRulebook } from '../rulebook.ts';
import dataPlatform from './data-platform.ts';

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await openMigrated();
});
afterAll(() => warehouse.close());

const period = measuringPeriod('2026');
const unit = ReportingUnit.parse({
  id: 'magazine',
  name: 'Tạp chí',
  shortName: 'Tạp chí',
  kind: 'magazine',
  agencies: [{ agency: 'tap-chi' }],
});
const source = Source.parse({
  id: 'magazine-rss',
  unit: 'magazine',
  collector: 'rss',
  title: 'RSS',
  schedule: { everyMinutes: 30 },
  settings: {},
});

const measureWith = (sources: Source[], more: Partial<MeasureContext> = {}) =>
  dataPlatform.measure({
    query: warehouse.reader.query,
    rulebook: defaultRulebook(),
    unit,
    period,
    sources,
    accounts: [],
    platforms: [],
    channels: [],
    installedAt: period.from,
    now: period.to,
    declarations: new Map(),
    ...more,
  });

test('a unit without any source has no value, not 0 months', async () => {
  const none = { value: null, lower: null, upper: null, numerator: null, verdict: 'no-data' };
  expect(await measureWith([])).toMatchObject(none);
});

test('a unit with a source that nobody looked at has 0 months, and did not reach the target', async () => {
  expect(await measureWith([source])).toMatchObject({ value: 0, numerator: 0, verdict: 'not-met' });
});

test('where the product came within the year a confirmed statement decides, also for a unit that has no source in it', async () => {
  const declaration: Declaration = {
    ...{ indicator: 'data-platform', unit: 'magazine', period: '2026', state: 'confirmed', documents: [] },
    ...{ values: { kind: 'statement', met: true, value: null }, note: null, decisionNote: null },
  };
  const declarations = new Map([['data-platform', { declaration, version: 1, at: period.to }]]);
  const installedAt = new Date('2026-09-01T00:00:00Z');
  expect(await measureWith([], { declarations, installedAt })).toMatchObject({ value: null, verdict: 'met' });
  expect(await measureWith([], { declarations })).toMatchObject({ verdict: 'no-data' });
  const open = { declarations, installedAt, now: new Date('2026-10-31T16:59:59Z') };
  expect(await measureWith([], open)).toMatchObject({ verdict: 'no-data' });
});
