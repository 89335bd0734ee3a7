import { createHash } from 'node:crypto';
import { loadRegistry, measureUnits, seedRulebook } from '@nhipbao/jobs';
import { DeclarationInfo, DeclarationSheet, measuringPeriod } from '@nhipbao/records';
import { latestMeasurements } from '@nhipbao/warehouse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { openApi, type TestApi } from '../testing/open-api.ts';
import { storeRegistry } from '../testing/store-registry.ts';

type Headers = { cookie: string; 'x-csrf-token': string };

let api: TestApi;
let lead: Headers;
let department: Headers;
beforeAll(async () => {
  api = await openApi({ actions: { measure: async () => ({}) } });
  await storeRegistry(api.warehouse);
  await seedRulebook(api.warehouse, api.clock.now());
  lead = await api.signedIn('agency-lead', 'tong-bien-tap', 'agency');
  department = await api.signedIn('department', 'so');
});
afterAll(() => api.close());

const path = (indicator: string, unit = 'station', period = '2026') =>
  `/api/v1/declarations/${indicator}/${unit}/${period}`;
const draft = (url: string, values: unknown, documents: string[] = [], headers = lead) =>
  api.app.inject({ method: 'PUT', url, headers, payload: { values, documents } });
const submit = (url: string) => api.app.inject({ method: 'POST', url: `${url}/submission`, headers: lead });
const decide = (url: string, payload: object) =>
  api.app.inject({ method: 'POST', url: `${url}/decision`, headers: department, payload });
const upload = (name: string, bytes: Buffer, headers = lead) =>
  api.app.inject({
    method: 'POST',
    url: `/api/v1/documents?name=${encodeURIComponent(name)}`,
    headers: { ...headers, 'content-type': 'application/octet-stream' },
    payload: bytes,
  });
const measured = async (number: number, unit: string, period = '2026') => {
  await measureUnits(
    { warehouse: api.warehouse, clock: api.clock, holder: 'test' },
    await loadRegistry(api.warehouse),
    [period],
  );
  const rows = await api.warehouse.query(latestMeasurements, { period });
  return rows.find((row) => row.indicator_number === number && row.unit_id === unit);
};

const PDF = Buffer.from('%PDF-1.7\nbáo cáo tài chính');

test('revenue is declared with its document, shown while it waits, and final once the department confirms', async () => {
  expect(await measured(4, 'station')).toMatchObject({ verdict: 'no-data', value: null });
  const document = (await upload('Báo cáo tài chính.pdf', PDF)).json();
  expect(document).toMatchObject({ digest: createHash('sha256').update(PDF).digest('hex'), bytes: PDF.length });
  const values = { kind: 'revenue', revenue: 13_200_000_000, baseRevenue: 11_000_000_000, baseYear: 2025 };
  expect((await draft(path('revenue'), values, [document.digest])).statusCode).toBe(200);
  expect(await measured(4, 'station')).toMatchObject({ verdict: 'no-data' });
  expect((await submit(path('revenue'))).json()).toMatchObject({ state: 'submitted' });
  expect((await draft(path('revenue'), values)).json()).toMatchObject({ code: 'conflict' });
  const waiting = await measured(4, 'station');
  expect(waiting?.value).toBeCloseTo(0.2, 10);
  expect(waiting).toMatchObject({ verdict: 'needs-evidence', provisional: true });

  expect((await decide(path('revenue'), { decision: 'confirmed' })).json()).toMatchObject({ state: 'confirmed' });
  const final = await measured(4, 'station');
  expect(final).toMatchObject({ verdict: 'met', provisional: false });
  const leaves = (await api.get(`/api/v1/measurements/${final?.measurement_id}/evidence`, department)).json().leaves;
  expect(
    leaves.map(({ kind, archiveDigest }: { kind: string; archiveDigest: string }) => [kind, archiveDigest]),
  ).toEqual([
    ['declaration', ''],
    ['declaration', document.digest],
  ]);
});

test('what the department returns carries its reason, is no value, and can be mended and sent again', async () => {
  await draft(path('training'), { kind: 'training', trained: 41, people: 45 });
  await submit(path('training'));
  expect((await decide(path('training'), { decision: 'returned' })).statusCode).toBe(400);
  await decide(path('training'), { decision: 'returned', note: 'Thiếu danh sách lớp học' });
  const returned = await measured(5, 'station');
  expect(returned?.verdict).toBe('no-data');
  expect(returned?.details).toContain('Thiếu danh sách lớp học');
  await draft(path('training'), { kind: 'training', trained: 45, people: 45 });
  await submit(path('training'));
  await decide(path('training'), { decision: 'confirmed' });
  expect(await measured(5, 'station')).toMatchObject({ verdict: 'met', numerator: 45, denominator: 45 });
  const { declaration } = (await api.get(path('training'), lead)).json();
  expect(DeclarationInfo.parse(declaration).history.map(({ state }) => state)).toEqual([
    'submitted',
    'draft',
    'returned',
    'submitted',
    'draft',
  ]);
});

test('a draft is told to nobody but its agency and the department: not in lists, not in a history, not as evidence', async () => {
  const url = path('training', 'magazine');
  await draft(url, { kind: 'training', trained: 31, people: 918_273 });
  const others = [await api.signedIn('reader', 'doc-gia'), await api.signedIn('agency-lead', 'bao-ban', 'elsewhere')];
  for (const headers of others) {
    expect((await api.get('/api/v1/declarations?period=2026', headers)).body).not.toContain('918273');
    expect((await api.get('/api/v1/declarations/sheet?period=2026', headers)).body).not.toContain('918273');
    expect((await api.get(url, headers)).body).not.toContain('918273');
  }
  expect((await api.get(url, lead)).body).toContain('918273');
  const value = await measured(5, 'magazine');
  expect(value).toMatchObject({ verdict: 'no-data', value: null });
  const evidence = await api.get(`/api/v1/measurements/${value?.measurement_id}/evidence`, others[0]);
  expect([evidence.json().total, evidence.body.includes('918273')]).toEqual([0, false]);
});

test('an agency declares for its own units only, and more people trained than there are is refused', async () => {
  const stranger = await api.signedIn('agency-lead', 'noi-khac', 'elsewhere');
  expect((await draft(path('training'), { kind: 'training', trained: 1, people: 1 }, [], stranger)).json().code).toBe(
    'not-permitted',
  );
  expect((await draft(path('training', 'newspaper'), { kind: 'training', trained: 9, people: 4 })).statusCode).toBe(
    400,
  );
  expect((await draft(path('training', 'newspaper'), { kind: 'security-level', level: 3 })).json().code).toBe(
    'invalid-input',
  );
});

test('a document is what its name says, and comes back as a download that no browser runs', async () => {
  expect((await upload('hoa-don.pdf', Buffer.from('<script>alert(1)</script>'))).json().detail).toContain(
    'không phải loại',
  );
  expect((await upload('bai.html', Buffer.from('<p>'))).json().detail).toContain('chỉ nhận');
  expect((await upload('rong.pdf', Buffer.alloc(0))).statusCode).toBe(400);
  const { digest } = (await upload('khong-co.pdf', PDF, department)).json();
  const [reader, other] = [
    await api.signedIn('reader'),
    await api.signedIn('agency-lead', 'co-quan-khac', 'elsewhere'),
  ];
  expect((await api.get(`/api/v1/documents/${digest}`, reader)).json().code).toBe('not-permitted');
  expect((await api.get(`/api/v1/documents/${digest}`, other)).json().detail).toContain('cơ quan khác');
  const answer = await api.get(`/api/v1/documents/${digest}`, department);
  expect(answer.rawPayload.equals(PDF)).toBe(true);
  expect(answer.headers).toMatchObject({
    'content-disposition': expect.stringContaining('attachment'),
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringContaining('sandbox'),
  });
});

test('a year before the product is what was declared for it, and says so; without a declaration there is no data', async () => {
  await api.warehouse.writer.insert('runs', [
    {
      run_id: 'first',
      source_id: 'x',
      epoch: 1,
      started_at: new Date('2026-03-01T00:00:00Z'),
      ended_at: new Date('2026-03-01T00:01:00Z'),
      outcome: 'complete',
      requests: 1,
      bytes: 1,
      sightings: 0,
      publications: 0,
      samples: 0,
      issues: 0,
      error_code: null,
      error_message: null,
    },
  ]);
  expect(measuringPeriod('2024').to < new Date('2026-03-01T00:00:00Z')).toBe(true);
  expect((await measured(3, 'newspaper', '2024'))?.verdict).toBe('no-data');
  const url = path('digital-trend-content', 'newspaper', '2024');
  await draft(url, { kind: 'statement', met: true, value: 0.13 });
  await submit(url);
  await decide(url, { decision: 'confirmed', note: 'Theo báo cáo năm 2024' });
  const past = await measured(3, 'newspaper', '2024');
  expect(past).toMatchObject({ verdict: 'met', value: 0.13, provisional: false });
  expect(past?.details).toContain('không phải do hệ thống đo');
});

test('the sheet names what the caller may declare of a period; what waits for the department is listed over all periods', async () => {
  const sheet = DeclarationSheet.parse((await api.get('/api/v1/declarations/sheet?period=2026', lead)).json());
  const numbers = (rows: DeclarationSheet['rows'], unit: string) =>
    rows.filter((row) => row.unit === unit).map(({ number }) => number);
  expect(numbers(sheet.rows, 'station')).toEqual([2, 4, 5, 6]);
  expect(sheet.rows.find((row) => row.number === 4 && row.unit === 'station')?.declaration?.state).toBe('confirmed');
  const past = DeclarationSheet.parse((await api.get('/api/v1/declarations/sheet?period=2024', lead)).json());
  expect([past.past, past.baseYear, numbers(past.rows, 'station')]).toEqual([true, 2023, [1, 2, 3, 4, 5, 6]]);
  const stranger = await api.signedIn('agency-lead', 'nguoi-la', 'elsewhere');
  expect((await api.get('/api/v1/declarations/sheet?period=2026', stranger)).json().rows).toEqual([]);

  await draft(path('training', 'station', '2025'), { kind: 'training', trained: 3, people: 4 });
  await submit(path('training', 'station', '2025'));
  await draft(path('security-level'), { kind: 'security-level', level: 3 });
  await submit(path('security-level'));
  const waiting = z
    .array(DeclarationInfo)
    .parse((await api.get('/api/v1/declarations?state=submitted', department)).json());
  expect(waiting.map(({ indicator, period }) => `${indicator} ${period}`).sort()).toEqual([
    'security-level 2026',
    'training 2025',
  ]);
});
