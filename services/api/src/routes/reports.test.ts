import { loadRegistry, measureUnits, seedRulebook } from '@nhipbao/jobs';
import { ReportInfo } from '@nhipbao/records';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApi, type TestApi } from '../testing/open-api.ts';
import { storeRegistry } from '../testing/store-registry.ts';
import { storeStory } from '../testing/store-story.ts';

type Headers = { cookie: string; 'x-csrf-token': string };

let api: TestApi;
let lead: Headers;
let department: Headers;
beforeAll(async () => {
  api = await openApi();
  await storeRegistry(api.warehouse, [{ id: 'newspaper-rss' }]);
  await seedRulebook(api.warehouse, api.clock.now());
  await storeStory(api.warehouse, {
    id: 'phim',
    title: '=HYPERLINK("x") Phim',
    format: 'video',
    publishedAt: new Date('2026-04-02T03:00:00Z'),
  });
  await measureUnits(
    { warehouse: api.warehouse, clock: api.clock, holder: 'test' },
    await loadRegistry(api.warehouse),
    ['2026'],
  );
  lead = await api.signedIn('agency-lead', 'tong-bien-tap', 'agency');
  department = await api.signedIn('department', 'so');
});
afterAll(() => api.close());

const make = async (payload: object, headers: Headers = department) => {
  let task = (await api.app.inject({ method: 'POST', url: '/api/v1/reports?wait=25', headers, payload })).json();
  while (task.state === 'running') task = (await api.get(`/api/v1/tasks/${task.id}?wait=25`, headers)).json();
  return task;
};
const file = (id: string, format: string, headers: Headers = department) =>
  api.get(`/api/v1/reports/${id}/files/${format}`, headers);

test('the department makes its report: every file, each with the evidence digest, kept by its own', async () => {
  const task = await make({ form: 'department-report', year: 2026 });
  expect(task.state).toBe('done');
  const report = ReportInfo.parse(task.result);
  expect(report).toMatchObject({ version: 1, draft: true, unit: null, signed: null });
  expect(report.files.map(({ format }) => format)).toEqual(expect.arrayContaining(['docx', 'json']));
  const json = (await file(report.id, 'json')).json();
  expect(json.evidence.merkleRoot).toBe(report.evidenceRoot);
  expect(json.indicators).toHaveLength(6);
  expect(json.rulebook.parameters.every(({ basis }: { basis: string }) => basis.length > 0)).toBe(true);
  const docx = await file(report.id, 'docx');
  expect(docx.headers['content-disposition']).toContain('attachment');
  expect(docx.rawPayload.subarray(0, 2).toString()).toBe('PK');
});

test('made again it is another version, and what was made before stays', async () => {
  const first = (await file('2026-department-report-tinh-1', 'json')).body;
  const again = await make({ form: 'department-report', year: 2026, draft: false, issuedOn: '2026-12-10' });
  expect(again.result).toMatchObject({ version: 2, draft: false });
  expect((await file('2026-department-report-tinh-1', 'json')).body).toBe(first);
  const list = (await api.get('/api/v1/reports?year=2026', department)).json();
  expect(list.map(({ id }: { id: string }) => id)).toEqual([
    '2026-department-report-tinh-2',
    '2026-department-report-tinh-1',
  ]);
});

test('an agency makes the documents of its own units and no others; the signed one comes back once', async () => {
  expect((await make({ form: 'agency-results', year: 2026, unit: 'newspaper' }, lead)).state).toBe('done');
  const stranger = await api.signedIn('agency-lead', 'noi-khac', 'elsewhere');
  expect((await make({ form: 'agency-results', year: 2026, unit: 'newspaper' }, stranger)).code).toBe('not-permitted');
  expect((await file('2026-agency-results-newspaper-1', 'json', stranger)).json().code).toBe('not-permitted');
  for (const accept of ['application/json', 'text/csv']) {
    const list = async (headers: Headers) => (await api.get('/api/v1/reports?year=2026', { ...headers, accept })).body;
    expect(await list(lead)).toContain('2026-agency-results-newspaper-1');
    expect(await list(stranger)).not.toContain('2026-agency-results-newspaper-1');
  }
  const etag = String((await file('2026-agency-results-newspaper-1', 'json', lead)).headers.etag);
  const known = (headers: Headers) =>
    api.get('/api/v1/reports/2026-agency-results-newspaper-1/files/json', { ...headers, 'if-none-match': etag });
  expect([(await known(lead)).statusCode, (await known(stranger)).statusCode]).toEqual([304, 403]);
  expect((await make({ form: 'department-report', year: 2026 }, lead)).code).toBe('not-permitted');
  expect((await make({ form: 'agency-results', year: 2026 })).state).toBe('failed');

  const bytes = Buffer.from('%PDF-1.7\nđã ký');
  const document = await api.app.inject({
    method: 'POST',
    url: '/api/v1/documents?name=da-ky.pdf',
    headers: { ...lead, 'content-type': 'application/octet-stream' },
    payload: bytes,
  });
  const signed = () =>
    api.app.inject({
      method: 'POST',
      url: '/api/v1/reports/2026-agency-results-newspaper-1/signed',
      headers: lead,
      payload: { document: document.json().digest },
    });
  expect((await signed()).json().signed).toMatchObject({ by: 'user:tong-bien-tap', document: { name: 'da-ky.pdf' } });
  expect((await signed()).json().code).toBe('conflict');
  expect((await file('2026-agency-results-newspaper-1', 'signed', lead)).rawPayload.equals(bytes)).toBe(true);
});
