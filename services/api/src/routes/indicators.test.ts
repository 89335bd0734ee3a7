import { EvidencePage, type IndicatorValue } from '@nhipbao/records';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApi, type TestApi } from '../testing/open-api.ts';
import { storeRegistry } from '../testing/store-registry.ts';

let api: TestApi;
let reader: { cookie: string };
const measurement = (unit: string, version: number, verdict: string, more = {}) => ({
  measurement_id: `m-${unit}-${version}`,
  indicator_id: 'digital-trend-content',
  indicator_number: 3,
  indicator_version: 1,
  unit_id: unit,
  period_id: '2027',
  version,
  computed_at: new Date('2026-11-24T01:00:00Z'),
  computed_by: 'scheduler',
  rulebook_version: '2026-1',
  value: 0.125,
  lower: null,
  upper: null,
  numerator: 1,
  denominator: 8,
  coverage: 0.9,
  verdict,
  provisional: true,
  evidence_digest: 'e1',
  details: JSON.stringify({
    explanation: 'Tỷ lệ 12,5 %.',
    notes: ['1 nguồn chưa kiểm chứng: giá trị là tạm tính.'],
    breakdown: [{ group: 'month', label: '11/2026', month: '2026-11', count: 1, total: 8, state: 'open' }],
  }),
  ...more,
});
const leaf = (position: number, more = {}) => ({
  evidence_digest: 'e1',
  position,
  leaf_digest: `leaf-${position}`,
  kind: 'work',
  record_id: `w${position}`,
  month: position < 5 ? '2026-11' : '2026-12',
  counted: position === 0,
  reason: 'tin',
  title: `Tác phẩm ${position}`,
  url: `https://bao.example/${position}`,
  format: position === 0 ? 'video' : 'text-news',
  platform_id: '',
  dated_at: new Date('2026-11-24T01:00:00Z'),
  archive_digest: 'd',
  ...more,
});
const values = async (query = ''): Promise<IndicatorValue[]> =>
  (await api.get(`/api/v1/indicators${query}`, reader)).json();
const evidence = async (query = '') =>
  EvidencePage.parse((await api.get(`/api/v1/measurements/m-newspaper-2/evidence${query}`, reader)).json());

beforeAll(async () => {
  api = await openApi({ now: new Date('2026-12-20T03:00:00Z') });
  reader = await api.signedIn('reader');
  await storeRegistry(api.warehouse);
  await api.warehouse.writer.insert('measurements', [
    measurement('newspaper', 1, 'needs-evidence', { value: 0.1 }),
    measurement('newspaper', 2, 'met'),
    measurement('station', 1, 'not-met'),
  ]);
  await api.warehouse.writer.insert(
    'evidence',
    Array.from({ length: 8 }, (_, position) => leaf(position)),
  );
});
afterAll(() => api.close());

test('the six indicators of the present period stand beside their targets', async () => {
  const indicators = await values();
  expect(indicators.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
  const [, , trend, , training] = indicators;
  expect(trend).toMatchObject({
    period: '2027',
    periodFrom: '2026-11-01T00:00:00.000+07:00',
    periodTo: '2027-11-01T00:00:00.000+07:00',
    open: true,
    target: { printed: '66,6 %', units: ['newspaper', 'station'], of: 3 },
  });
  expect(training?.target).toBeNull();
});

test('the newest version of each unit is shown, a unit without a value is unknown', async () => {
  const trend = (await values()).find(({ number }) => number === 3);
  expect(
    trend?.units.map(({ unit, named, measurement: value }) => [
      unit,
      named,
      value?.version ?? null,
      value?.value ?? null,
    ]),
  ).toEqual([
    ['newspaper', true, 2, 0.125],
    ['station', true, 1, 0.125],
    ['magazine', false, null, null],
  ]);
});

test('how many units meet it is a span while one is open', async () => {
  const trend = (await values()).find(({ number }) => number === 3);
  expect(trend?.met).toEqual({ least: 1, most: 2, of: 3 });
  expect((await values('?period=2024')).find(({ number }) => number === 3)?.met).toEqual({ least: 0, most: 3, of: 3 });
});

test('earlier versions stay beside the present one', async () => {
  const { current, versions } = (await api.get('/api/v1/indicators/digital-trend-content/newspaper', reader)).json();
  expect(current).toMatchObject({
    version: 2,
    explanation: 'Tỷ lệ 12,5 %.',
    breakdown: [{ month: '2026-11', count: 1 }],
  });
  expect(versions.map(({ version, verdict }: { version: number; verdict: string }) => [version, verdict])).toEqual([
    [2, 'met'],
    [1, 'needs-evidence'],
  ]);
});

test('evidence is paged in its order, with the whole count', async () => {
  const first = await evidence('?limit=5');
  expect([first.leaves.map(({ position }) => position), first.total]).toEqual([[0, 1, 2, 3, 4], 8]);
  const rest = await evidence(`?limit=5&cursor=${first.next}`);
  expect([rest.leaves.map(({ position }) => position), rest.next]).toEqual([[5, 6, 7], null]);
});

test('evidence is filtered by month, by what counted, and by format', async () => {
  expect((await evidence('?month=2026-12')).total).toBe(3);
  expect((await evidence('?counted=true')).leaves.map(({ recordId }) => recordId)).toEqual(['w0']);
  expect((await evidence('?counted=false')).total).toBe(7);
  expect((await evidence('?group=video')).total).toBe(1);
});

test('an unknown indicator, unit, measurement or period is told as such', async () => {
  const statusOf = async (path: string) => (await api.get(`/api/v1${path}`, reader)).statusCode;
  expect(await statusOf('/indicators/khac/newspaper')).toBe(404);
  expect(await statusOf('/indicators/digital-trend-content/khac')).toBe(404);
  expect(await statusOf('/measurements/khac/evidence')).toBe(404);
  expect(await statusOf('/indicators?period=nam-nay')).toBe(400);
  expect(await statusOf('/indicators?period=0001')).toBe(400);
});
