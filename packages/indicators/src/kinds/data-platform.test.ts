import { measuringPeriod, ReportingUnit, Source } from '@nhipbao/records';
import type { Warehouse } from '@nhipbao/warehouse';
import { openMigrated } from '@nhipbao/warehouse/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
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

const measureWith = (sources: Source[]) =>
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
  });

test('a unit without any source has no value, not 0 months', async () => {
  const none = { value: null, lower: null, upper: null, numerator: null, verdict: 'no-data' };
  expect(await measureWith([])).toMatchObject(none);
});

test('a unit with a source that nobody looked at has 0 months, and did not reach the target', async () => {
  expect(await measureWith([source])).toMatchObject({ value: 0, numerator: 0, verdict: 'not-met' });
});
