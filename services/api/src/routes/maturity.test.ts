import {
  type MaturityAnswer,
  MaturityDecision,
  type MaturityEvidence,
  MaturityYear,
  maturityLevels,
  scoreMaturity,
} from '@nhipbao/records';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { openApi, type TestApi } from '../testing/open-api.ts';
import { storeRegistry } from '../testing/store-registry.ts';

let api: TestApi;
type Headers = Awaited<ReturnType<TestApi['signedIn']>>;
let lead: Headers;
let department: Headers;

/** An invented decision of two pillars: one criterion is measured by bands, one shows a value, one is declared. */
const DECISION = {
  ...{ id: 'qd-thu', title: 'Quyết định thử', issuedOn: '2026-01-05', firstYear: 2026, criteriaCount: 3 },
  source: 'Dựng để thử',
  pillars: [
    { id: 'a', title: 'Nền tảng', points: 60 },
    { id: 'b', title: 'Tổ chức', points: 40 },
  ],
  levels: [
    { title: 'Yếu', from: 0 },
    { title: 'Trung bình', from: 50 },
    { title: 'Khá', from: null },
    { title: 'Xuất sắc', from: 90 },
  ],
  windows: [{ year: 2026, from: '2025-10-01', to: '2026-09-30' }],
  criteria: [
    {
      ...{ id: 'a1', pillar: 'a', title: 'Sản xuất theo xu hướng', points: 30, basis: 'mục a1' },
      measuredBy: 'digital-trend-content',
      bands: [
        { atLeast: 0.05, points: 10 },
        { atLeast: 0.1, points: 30 },
      ],
    },
    { id: 'a2', pillar: 'a', title: 'Nền tảng', points: 30, basis: 'mục a2', measuredBy: 'digital-platforms' },
    { id: 'b1', pillar: 'b', title: 'Kế hoạch', points: 40, basis: 'mục b1' },
  ],
};

const read = async (headers = department, year = 2026) =>
  MaturityYear.parse((await api.get(`/api/v1/maturity?year=${year}`, headers)).json());
const send = (method: 'PUT' | 'POST', path: string, payload: unknown, headers: Headers) =>
  api.app.inject({ method, url: `/api/v1/maturity${path}`, headers, payload: payload as object });
const answer = (criterion: string, points: number | null, headers = lead) =>
  send('PUT', `/2026/agency/answers/${criterion}`, { points, note: 'Theo báo cáo năm' }, headers);
const enter = (decision: unknown) => send('PUT', '/decisions', { text: stringify(decision) }, department);

async function measure(unit: string, value: number, version = 1): Promise<void> {
  const id = `${unit}-${version}`;
  await api.warehouse.writer.insert('measurements', [
    {
      ...{ measurement_id: id, indicator_id: 'digital-trend-content', indicator_number: 3, indicator_version: 1 },
      ...{
        unit_id: unit,
        period_id: '2026',
        version,
        computed_at: new Date('2026-11-20T00:00:00Z'),
        computed_by: 'test',
      },
      ...{ rulebook_version: '2026-1', value, lower: null, upper: null, numerator: null, denominator: null },
      ...{ coverage: null, verdict: 'needs-audit', provisional: false, evidence_digest: 'd', details: '{}' },
    },
  ]);
}

beforeAll(async () => {
  api = await openApi({ now: new Date('2026-11-24T03:00:00Z') });
  await storeRegistry(api.warehouse);
  lead = await api.signedIn('agency-lead');
  department = await api.signedIn('department');
});
afterAll(() => api.close());

test('what the texts at hand do not say is not there: no criterion, no points, no level', async () => {
  const answered = await read(department, 2025);
  expect(answered.decision).toMatchObject({ version: 0, completeness: 'none', decision: { id: 'qd-3560-2025' } });
  expect(answered.agencies).toMatchObject([{ agency: 'agency', state: 'none', total: null, levels: [], rows: [] }]);
  expect((await read(department, 2024)).decision?.decision).toMatchObject({ criteriaCount: 43, criteria: [] });
  expect((await read(department, 2024)).window).toMatchObject({ from: '2023-10-01', to: '2024-10-31' });
  expect((await read(department, 2022)).decision).toBeNull();
  expect((await send('POST', '/2025/agency/submission', undefined, lead)).statusCode).toBe(409);
});

test('a decision is entered by the department alone, and every wrong field of it is named', async () => {
  expect((await send('PUT', '/decisions', { text: stringify(DECISION) }, lead)).statusCode).toBe(403);
  const [first, ...others] = DECISION.criteria;
  const wrong = await enter({ ...DECISION, criteria: [{ ...first, pillar: 'c', points: 5 }, ...others] });
  expect(wrong.statusCode).toBe(400);
  expect(wrong.json().detail).toMatch(/criteria\.0\.pillar: no pillar c.*criteria\.0\.bands/);
  expect((await send('PUT', '/decisions', { text: 'id: [' }, department)).statusCode).toBe(400);
  expect((await enter(DECISION)).json()).toMatchObject({ version: 1, completeness: 'complete' });
  const file = await api.get('/api/v1/maturity/decisions/qd-thu/file', department);
  expect((await send('PUT', '/decisions', { text: file.body }, department)).json()).toMatchObject({ version: 1 });
});

test('measured criteria are filled in by the lowest value of the agency, the rest is declared, nothing said is 0', async () => {
  await measure('newspaper', 0.3);
  await measure('station', 0.07);
  expect((await read()).agencies[0]?.rows[0]).toMatchObject({ basis: 'none', points: 0 });
  await measure('magazine', 0.2);
  expect((await answer('b1', 41)).statusCode).toBe(400);
  expect((await answer('z9', 1)).statusCode).toBe(404);
  expect((await answer('b1', 36)).statusCode).toBe(200);
  const [agency] = (await read()).agencies;
  expect(agency).toMatchObject({ state: 'draft', total: 46, levels: ['Yếu'], missing: ['a2'] });
  const other = await api.get('/api/v1/maturity?year=2026', await api.signedIn('reader'));
  expect(other.json().agencies[0]).toMatchObject({ state: 'none' });
  expect(agency?.rows.map(({ basis, points }) => [basis, points])).toEqual([
    ['measured', 10],
    ['none', 0],
    ['declared', 36],
  ]);
  expect(agency?.rows[0]?.evidence).toHaveLength(3);
  const stranger = await api.signedIn('agency-lead', 'nguoi-khac', 'other');
  expect((await answer('b1', 1, stranger)).statusCode).toBe(403);
  expect((await read(stranger)).agencies).toEqual([]);
});

test('what was handed in keeps its form and values; the department returns it, appraises it and confirms it', async () => {
  expect((await send('POST', '/2026/agency/submission', undefined, lead)).statusCode).toBe(200);
  expect((await answer('b1', 1)).statusCode).toBe(409);
  await measure('station', 0.5, 2);
  await enter({ ...DECISION, criteria: DECISION.criteria.map((one) => ({ ...one, title: `${one.title} (sửa)` })) });
  expect((await read()).agencies[0]).toMatchObject({ state: 'submitted', total: 46 });
  expect((await read()).agencies[0]?.rows[2]?.criterion.title).toBe('Kế hoạch');

  const decide = (payload: unknown) => send('POST', '/2026/agency/decision', payload, department);
  expect((await decide({ decision: 'returned' })).statusCode).toBe(400);
  expect((await decide({ decision: 'returned', note: 'Thiếu a2' })).statusCode).toBe(200);
  await answer('a2', 20);
  expect((await read()).agencies[0]).toMatchObject({ state: 'draft', total: 86, decisionNote: 'Thiếu a2' });
  await send('POST', '/2026/agency/submission', undefined, lead);
  const appraised = [{ criterion: 'a2', points: 25, note: 'Đủ minh chứng' }];
  expect((await decide({ decision: 'confirmed', appraised: [{ criterion: 'a2', points: 31 }] })).statusCode).toBe(400);
  expect((await decide({ decision: 'confirmed', appraised })).statusCode).toBe(200);
  const [agency] = (await read()).agencies;
  expect(agency).toMatchObject({ state: 'confirmed', total: 91, levels: ['Xuất sắc'], missing: [] });
  expect(agency?.history.map(({ state }) => state)).toEqual([
    'confirmed',
    'submitted',
    'draft',
    'returned',
    'submitted',
    'draft',
  ]);
  const csv = (await api.get('/api/v1/maturity.csv?year=2026', department)).body;
  expect(csv).toContain('2026,Quyết định thử,agency,confirmed,a,a2,Nền tảng (sửa),30,25,appraised,20,25,');
});

test('points never leave the range of the form, and a level is named only as far as its text goes', () => {
  const decision = MaturityDecision.parse(DECISION);
  const points = fc.option(fc.integer({ min: 0, max: 1000 }), { nil: null });
  const said = fc.record({ points, appraised: points });
  fc.assert(
    fc.property(fc.array(said, { minLength: 3, maxLength: 3 }), fc.option(fc.double({ noNaN: true })), (all, value) => {
      const answers = all.map((one, at): MaturityAnswer => {
        const appraised = one.appraised === null ? null : { points: one.appraised, note: null };
        return { criterion: DECISION.criteria[at]?.id ?? '', points: one.points, note: null, documents: [], appraised };
      });
      const evidence: MaturityEvidence[] = [
        { criterion: 'a1', indicator: 'digital-trend-content', unit: 'u', measurement: 'm', value, verdict: 'met' },
      ];
      const { total, rows, missing } = scoreMaturity(decision, answers, evidence);
      for (const row of rows) expect(row.points >= 0 && row.points <= row.criterion.points).toBe(true);
      expect(total).toBe(rows.reduce((sum, row) => sum + row.points, 0));
      expect(missing).toEqual(rows.filter(({ basis }) => basis === 'none').map(({ criterion }) => criterion.id));
      const levels = maturityLevels(decision.levels, total);
      expect(levels).toEqual(total < 50 ? ['Yếu'] : total < 90 ? ['Trung bình', 'Khá'] : ['Xuất sắc']);
    }),
  );
});
