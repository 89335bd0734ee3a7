import { loadRegistry, seedRulebook } from '@nhipbao/jobs';
import { type IndicatorValue, type Observation, ObservationPage, ReportInfo, type Verdict } from '@nhipbao/records';
import { claim } from '@nhipbao/warehouse';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApi, type TestApi } from '../testing/open-api.ts';
import { storeRegistry } from '../testing/store-registry.ts';

type Headers = { cookie: string; 'x-csrf-token': string };
type Figures = { value: number | null; numerator?: number; denominator?: number; lower?: number; upper?: number };

const IDS = ['digital-platforms', 'data-platform', 'digital-trend-content', 'revenue', 'training', 'security-level'];
const measured = (unit: string, number: number, verdict: Verdict, figures: Figures, more: object = {}) => ({
  measurement_id: `m-${number}-${unit}`,
  indicator_id: IDS[number - 1],
  indicator_number: number,
  indicator_version: 1,
  unit_id: unit,
  period_id: '2026',
  version: 1,
  computed_at: new Date('2026-11-20T01:00:00Z'),
  computed_by: 'test',
  rulebook_version: '2026-1',
  ...{ lower: null, upper: null, numerator: null, denominator: null, coverage: null, ...figures },
  verdict,
  provisional: false,
  evidence_digest: 'e'.repeat(64),
  details: JSON.stringify({ explanation: `Giải thích ${number} ${unit}.`, notes: [], breakdown: [] }),
  ...more,
});
const audited = {
  details: JSON.stringify({
    explanation: 'Tỷ lệ đã hiệu chỉnh (khoảng 8,9 % đến 9,97 %, 95 % cho cả hai đợt).',
    notes: ['Trước kiểm định: 99 trên 1000 tác phẩm (9,9 %).'],
    breakdown: [],
  }),
};

const month = (at: string, count: number, state: string) => ({
  ...{ group: 'zalo', label: 'Zalo OA', month: at, count, total: null, state },
});
const months = JSON.stringify({
  explanation: 'Zalo OA có 1 tháng hoạt động.',
  notes: [],
  breakdown: [
    month('2026-01', 5, 'active'),
    month('2026-02', 0, 'gap'),
    month('2026-03', 2, 'gap'),
    month('2026-04', 0, 'none'),
  ],
});

let api: TestApi;
let department: Headers;
let report: ReportInfo;
beforeAll(async () => {
  api = await openApi({ now: new Date('2026-12-02T03:00:00Z') });
  department = await api.signedIn('department', 'so');
  await storeRegistry(api.warehouse);
  await seedRulebook(api.warehouse, new Date('2026-01-01T00:00:00Z'));
  // One unit closed within the period, and one is registered that no rulebook names.
  const put = (id: string, expected: number, more: object) =>
    claim(api.warehouse, {
      entity: `registry:unit:${id}`,
      expected,
      payload: { id, name: `Đơn vị ${id}`, shortName: id, agencies: [{ agency: 'agency' }], ownNames: [], ...more },
      by: 'test',
    });
  await put('station', 1, { kind: 'station', validTo: '2026-03-31' });
  await put('online', 0, { kind: 'newspaper' });
  await api.warehouse.writer.insert('measurements', [
    measured(
      'newspaper',
      3,
      'not-met',
      { value: 0.0996, numerator: 996, denominator: 10_000, lower: 0.0894, upper: 0.09974 },
      audited,
    ),
    measured('station', 3, 'met', { value: 0.25, numerator: 250, denominator: 1000, lower: 0.25, upper: 0.251 }),
    measured('magazine', 3, 'no-data', { value: null }),
    measured('online', 3, 'met', { value: 1, numerator: 1, denominator: 1 }),
    measured('newspaper', 1, 'needs-evidence', { value: 1, numerator: 1, denominator: 12 }, { details: months }),
    measured('station', 4, 'not-met', { value: 0.19996 }),
    measured('newspaper', 5, 'met', { value: 1, numerator: 40, denominator: 40 }),
    measured('station', 5, 'needs-evidence', { value: 0.5, numerator: 30, denominator: 60 }, { provisional: true }),
    measured('newspaper', 6, 'met', { value: 3 }),
    measured('station', 6, 'no-data', { value: null }),
    measured('magazine', 6, 'no-data', { value: null }),
  ]);
  expect((await loadRegistry(api.warehouse)).units).toHaveLength(4);
  const url = '/api/v1/reports?wait=25';
  const payload = { form: 'department-report', year: 2026 };
  let task = (await api.app.inject({ method: 'POST', url, headers: department, payload })).json();
  while (task.state === 'running') task = (await api.get(`/api/v1/tasks/${task.id}?wait=25`, department)).json();
  report = ReportInfo.parse(task.result);
});
afterAll(() => api.close());

const file = async (format: string) =>
  (await api.get(`/api/v1/reports/${report.id}/files/${format}`, department)).rawPayload;
const page = async (number: number): Promise<IndicatorValue> => {
  const all: IndicatorValue[] = (await api.get('/api/v1/indicators?period=2026', department)).json();
  const found = all.find((one) => one.number === number);
  if (!found) throw new Error(`no indicator ${number}`);
  return found;
};
const observed = async (): Promise<Observation[]> =>
  ObservationPage.parse((await api.get('/api/v1/observations?year=2026', department)).json()).observations;
/** A CSV without quoted commas in the columns that are asked for. */
const rowsOf = (text: string) => {
  const [head = '', ...lines] = text
    .replace(/^\uFEFF/, '')
    .trim()
    .split('\r\n');
  const split = (line: string) => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell = '']) => cell);
  const names = split(head);
  return lines.map((line) => Object.fromEntries(split(line).map((cell, index) => [names[index] ?? '', cell])));
};

test('page, api, CSV, SDMX, JSON and workbook hold the same value to the last digit, and nowhere is what is missing 0', async () => {
  const observations = await observed();
  const json = JSON.parse((await file('json')).toString());
  const csv = rowsOf((await file('csv')).toString());
  const pulled = rowsOf((await api.get('/api/v1/observations?year=2026', { ...department, accept: 'text/csv' })).body);
  const sdmx = rowsOf((await file('sdmx-csv')).toString());
  for (let number = 1; number <= 6; number++) {
    const { units, id } = await page(number);
    for (const { unit, measurement } of units) {
      const value = measurement?.value ?? null;
      const text = value === null ? '' : String(value);
      const reported = json.indicators[number - 1].values.find((one: { unit: string }) => one.unit === unit);
      expect([number, unit, reported.value]).toEqual([number, unit, value]);
      const one = csv.find((row) => row.indicator === id && row.unit === unit);
      const other = sdmx.find((row) => row.INDICATOR === id && row.REPORTING_ORG === unit);
      expect([number, unit, one?.value, other?.OBS_VALUE]).toEqual([number, unit, text, text]);
      if (!measurement) continue;
      const observation = observations.find((row) => row.indicator === id && row.unit === unit);
      const row = pulled.find((cells) => cells.indicator === id && cells.unit === unit);
      expect([observation?.value, row?.value]).toEqual([value, text]);
      expect([number, unit, other?.OBS_STATUS]).toEqual([number, unit, observation?.status]);
      expect([one?.verdict, other?.VERDICT, row?.verdict]).toEqual(Array(3).fill(observation?.verdict));
    }
  }
});

test('a share just short of its threshold is printed short of it in every file, and one that was not audited is no estimate', async () => {
  const docx = strFromU8(unzipSync(await file('docx'))['word/document.xml'] ?? new Uint8Array()).replace(
    /<[^>]+>/g,
    ' ',
  );
  expect(docx).toContain('9,96\u00a0%');
  expect(docx).toContain('20,0\u00a0%'.replace('20,0', '19,996'));
  expect(docx).not.toMatch(/(?<!\d)10,0\u00a0%\s+từ/);
  const sheets = Object.entries(unzipSync(await file('xlsx')));
  const styles = strFromU8(sheets.find(([name]) => name === 'xl/styles.xml')?.[1] ?? new Uint8Array());
  expect(styles).toContain('0.000%');
  const status = (await observed())
    .filter(({ indicator }) => indicator === IDS[2])
    .map(({ unit, status: code }) => [unit, code]);
  expect(Object.fromEntries(status)).toMatchObject({ newspaper: 'E', station: 'A', magazine: 'O' });
});

test('a month that was not read is no month of 0 posts: a dash with its reason, in JSON and in Word', async () => {
  const json = JSON.parse((await file('json')).toString());
  const { breakdown } = json.indicators[0].values.find((one: { unit: string }) => one.unit === 'newspaper');
  expect(breakdown.map(({ count, state }: { count: number | null; state: string }) => [count, state])).toEqual([
    [5, 'hoạt động'],
    [null, 'khoảng trống đo'],
    [2, 'khoảng trống đo'],
    [0, 'không có'],
  ]);
  const docx = strFromU8(unzipSync(await file('docx'))['word/document.xml'] ?? new Uint8Array());
  expect(docx).toContain('Tháng có khoảng trống đo được ghi rõ');
});

test('the province counts the units that the rulebook names: neither one more in the registry nor one that closed changes it', async () => {
  const trend = await page(3);
  expect(trend.units.map(({ unit }) => unit).toSorted()).toEqual(['magazine', 'newspaper', 'station']);
  expect(trend.met).toEqual({ least: 1, most: 2, of: 3 });
  const province = (await observed()).find(({ scope, number }) => scope === 'province' && number === 3);
  expect(province).toMatchObject({ value: null, lower: 1, upper: 2, denominator: 3, verdict: 'needs-audit' });
  const csv = rowsOf((await file('csv')).toString()).find(
    (row) => row.scope === 'province' && row.indicator === IDS[2],
  );
  expect(csv).toMatchObject({
    met_least: '1',
    met_most: '2',
    met_of: '3',
    verdict: 'needs-audit',
    named_units_meet: 'false',
  });
});

test('who has no electronic press is settled, people count once confirmed, and a year without a target is not concluded on', async () => {
  expect((await page(6)).met).toEqual({ least: 1, most: 1, of: 3 });
  expect((await page(5)).people).toEqual({ trained: 40, all: 40, units: 1 });
  const provinces = (await observed()).filter(({ scope }) => scope === 'province');
  const verdicts = Object.fromEntries(provinces.map(({ number, verdict }) => [number, verdict]));
  expect(verdicts).toEqual({ 1: 'needs-evidence', 3: 'needs-audit', 4: 'needs-evidence', 5: null, 6: null });
  const csv = rowsOf((await file('csv')).toString()).filter((row) => row.scope === 'province');
  expect(csv.map((row) => [row.indicator, row.verdict])).toContainEqual(['security-level', '']);
});
