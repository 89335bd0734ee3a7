import { INDICATORS, verifyPackage } from '@nhipbao/indicators';
import { openPackage, seedRulebook } from '@nhipbao/jobs';
import type { AuditSummary, BlindQueue } from '@nhipbao/records';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApi, type TestApi } from '../testing/open-api.ts';
import { storeRegistry } from '../testing/store-registry.ts';
import { storeStory } from '../testing/store-story.ts';

let api: TestApi;
type Headers = Awaited<ReturnType<TestApi['signedIn']>>;
const people: Record<string, Headers> = {};
const period = '2026';

beforeAll(async () => {
  api = await openApi({ now: new Date('2026-11-05T03:00:00Z') });
  await storeRegistry(api.warehouse);
  await seedRulebook(api.warehouse, api.clock.now());
  for (let n = 0; n < 24; n++)
    await storeStory(api.warehouse, {
      id: `${n < 6 ? 'video' : 'text'}-${n}`,
      title: n > 22 ? 'Chuyện đồng ruộng 22' : `Chuyện đồng ruộng ${n}`,
      format: n < 6 ? 'video' : 'text-news',
      publishedAt: new Date(Date.UTC(2026, n % 9, 3 + n)),
    });
  people.department = await api.signedIn('department', 'so');
  people.minh = await api.signedIn('assessor', 'minh');
  people.hoa = await api.signedIn('assessor', 'hoa');
  people.lan = await api.signedIn('editor', 'lan', 'agency');
  people.lead = await api.signedIn('agency-lead', 'tong-bien-tap', 'agency');
  people.administrator = await api.signedIn('administrator', 'quan-tri');
});
afterAll(() => api?.close());

const call = (method: 'GET' | 'POST', url: string, by: string, payload?: object) =>
  api.app.inject({ method, url: `/api/v1${url}`, headers: people[by] ?? {}, ...(payload ? { payload } : {}) });
const appoint = (username: string, by = 'department', part = 'first') =>
  call('POST', '/assessments', by, { unit: 'newspaper', period, username, part });
const finished = async (method: 'GET' | 'POST', url: string, by: string, payload?: object) => {
  let task = (await call(method, `${url}?wait=25`, by, payload)).json();
  while (task.state === 'running') task = (await call('GET', `/tasks/${task.id}?wait=25`, 'administrator')).json();
  return task;
};
const theAudit = async (by = 'minh'): Promise<AuditSummary> => (await call('GET', '/audits', by)).json()[0];

test('only the department appoints, and nobody who held a role at the agency', async () => {
  expect((await appoint('minh', 'administrator')).statusCode).toBe(403);
  expect((await appoint('minh', 'minh')).statusCode).toBe(403);
  expect((await appoint('lan')).json().detail).toContain('không mang vai trò đơn vị đo lường độc lập');
  await call('POST', '/users', 'administrator', {
    username: 'cuu-btv',
    name: 'Cựu biên tập',
    role: 'editor',
    agency: 'agency',
    password: 'một mật khẩu đủ dài',
  });
  await api.app.inject({
    method: 'PATCH',
    url: '/api/v1/users/cuu-btv',
    headers: people.administrator ?? {},
    payload: { role: 'assessor', agency: null },
  });
  const refused = await appoint('cuu-btv');
  expect(refused.statusCode).toBe(403);
  expect(refused.json().detail).toContain('từng giữ vai trò tại cơ quan');
  expect((await appoint('minh')).json()).toMatchObject([{ username: 'minh', unit: 'newspaper', part: 'first' }]);
});

test('the price is told to whoever may read audits, before anything is drawn', async () => {
  const price = await call('GET', `/audits/price?unit=newspaper&period=${period}`, 'department');
  expect(price.json()).toMatchObject({ works: 24, first: 24 });
  expect(price.json().sentence).toContain('24 tác phẩm');
  expect((await call('GET', `/audits/price?unit=newspaper&period=${period}`, 'lan')).statusCode).toBe(403);
});

test('the appointed assessor draws; the department, the administrator and other assessors cannot', async () => {
  const draw = (by: string) => call('POST', '/audits', by, { unit: 'newspaper', period });
  for (const other of ['department', 'administrator', 'lan', 'hoa']) expect((await draw(other)).statusCode).toBe(403);
  const drawn = await draw('minh');
  expect(drawn.statusCode).toBe(201);
  expect(drawn.json()).toMatchObject({ drawnBy: 'user:minh', seed: null, state: 'labelling', result: null });
  expect((await draw('minh')).statusCode).toBe(409);
});

test('nobody else sees the sample or touches it', async () => {
  const { id } = await theAudit();
  for (const other of ['department', 'administrator', 'lan', 'hoa']) {
    expect((await call('GET', `/audits/${id}/queue`, other)).statusCode).toBe(403);
    const label = { format: 'video', ownership: 'own' };
    expect((await call('POST', `/audits/${id}/labels/text-7`, other, label)).statusCode).toBe(403);
  }
  const seen = JSON.stringify((await call('GET', '/audits', 'administrator')).json());
  expect(seen).not.toMatch(/text-\d|video-\d/);
  for (const view of ['population_items', 'sampled_items', 'assessor_labels', 'audit_facts'])
    expect((await call('GET', `/views/${view}.csv`, 'administrator')).statusCode).toBe(404);
});

test('the queue tells the page and possible twins, never the prediction', async () => {
  const { id } = await theAudit();
  const answer = await call('GET', `/audits/${id}/queue?limit=50`, 'minh');
  const queue: BlindQueue = answer.json();
  expect(queue.total).toBe(24);
  const allowed = ['archiveDigest', 'candidates', 'datedAt', 'id', 'title', 'url'];
  for (const item of queue.items) {
    expect(Object.keys(item).sort()).toEqual(allowed);
    for (const twin of item.candidates)
      expect(Object.keys(twin).sort()).toEqual(allowed.filter((key) => key !== 'candidates'));
  }
  expect(answer.body).not.toMatch(/stratum|layer|format|probability|machine|wave|predicted/);
  const pair = queue.items.find(({ id: item }) => item === 'text-23');
  expect(pair?.candidates.map((one) => one.id)).toContain('text-22');
});

test('the assessor labels, the result appears, and the statement ends it', async () => {
  const { id } = await theAudit();
  // A report lists what the machine decided of each work: not for who has still to label them.
  const report = (await finished('POST', '/reports', 'department', { year: 2026, form: 'department-report' })).result
    .id;
  const opened = async (by: string) => (await call('GET', `/reports/${report}/files/evidence-csv`, by)).statusCode;
  expect([await opened('minh'), await opened('hoa'), await opened('department')]).toEqual([403, 403, 200]);
  const statement = 'Mẫu được rút và gắn nhãn độc lập, không biết trước kết quả của máy.';
  const sign = () => call('POST', `/audits/${id}/signature`, 'minh', { statement });
  expect((await sign()).statusCode).toBe(409);
  const { items }: BlindQueue = (await call('GET', `/audits/${id}/queue?limit=50`, 'minh')).json();
  for (const { id: item } of items) {
    const answer = await call('POST', `/audits/${id}/labels/${item}`, 'minh', {
      format: item.startsWith('video') || item === 'text-9' ? 'video' : 'text-news',
      ownership: item === 'text-10' ? 'republished' : 'own',
      sameAs: item === 'text-23' ? 'text-22' : null,
    });
    expect(answer.statusCode).toBe(204);
  }
  expect((await theAudit('department')).result).toBeNull();
  expect((await theAudit()).state).toBe('ready');
  const signed = await sign();
  expect([await opened('minh'), await opened('hoa')]).toEqual([200, 403]);
  expect(signed.json()).toMatchObject({ state: 'signed', signed: { by: 'user:minh', statement } });
  const { result, seed } = await theAudit('department');
  // Every work was labelled: 7 of 22, one of 24 republished and one counted already.
  expect(result?.waves[0]).toMatchObject({ share: 7 / 22, lower: 7 / 22, upper: 7 / 22 });
  expect(result?.months.confirmed).toHaveLength(6);
  expect(result).toMatchObject({ verdict: 'not-met', labels: { republished: 1, duplicates: 1 }, machine: { n: 24 } });
  expect(seed).toMatch(/^[0-9a-f]{32}$/);
  const check = (await call('GET', `/audits/${id}/verification`, 'department')).json();
  expect(check).toMatchObject({ ok: true, faults: [] });
});

test('documents print the signed assessment; a unit without one is named with the reason of the department', async () => {
  const reason = 'Đơn vị chưa có trang điện tử nên không có tác phẩm để chọn mẫu.';
  expect((await call('POST', '/years/2026/acts', 'department', { step: 'closed' })).statusCode).toBe(200);
  const excuse = (unit: string) => call('POST', `/years/2026/units/${unit}/no-assessment`, 'department', { reason });
  expect((await excuse('newspaper')).json().detail).toContain('đã có đánh giá độc lập');
  expect((await excuse('magazine')).statusCode).toBe(200);
  const made = async (payload: object, format = 'json') => {
    const task = await finished('POST', '/reports', 'department', { year: 2026, ...payload });
    expect(task).toMatchObject({ state: 'done' });
    return call('GET', `/reports/${task.result.id}/files/${format}`, 'department');
  };
  const figures = (await made({ form: 'agency-figures', unit: 'newspaper' })).json();
  const [assessed] = figures.assessment.units;
  const audit = await theAudit('department');
  expect(assessed).toMatchObject({
    unit: 'newspaper',
    audit: audit.id,
    seed: audit.seed,
    assessors: [{ name: 'Người assessor', part: 'first', appointedOn: '2026-11-05' }],
    population: { works: 24, digest: audit.populationDigest },
    strata: [
      { id: 'no-rule', label: 'Dự đoán không, tầng quy tắc', works: 18, labels: [18], counted: 1 },
      { id: 'yes-rule', works: 6, labels: [6], counted: 6 },
    ],
    waves: [{ number: 1, drawnOn: '2026-11-05', doneOn: '2026-11-05', labels: 24 }],
    value: { machine: 6 / 24, corrected: 7 / 22, interval: { lower: 7 / 22, upper: 7 / 22 }, confirmedMonths: 6 },
    betweenAssessors: null,
    signatureDigest: audit.signed?.digest,
    statement: audit.signed?.statement,
  });
  expect(assessed.agreement.n).toBe(24);
  const share = figures.indicators.find(({ number }: { number: number }) => number === 3).values[0];
  expect(share).toMatchObject({ value: 7 / 22, verdict: 'not-met' });

  const record = await made({ form: 'assessment-record' }, 'csv');
  expect(record.statusCode).toBe(200);
  const department = (await made({ form: 'department-report' })).json();
  expect(department.assessment.missing).toEqual([
    { unit: 'station', reason: null },
    { unit: 'magazine', reason },
  ]);
  const none = (await made({ form: 'agency-figures', unit: 'station' })).json();
  expect(none.assessment).toMatchObject({ units: [], missing: [{ unit: 'station' }] });
  const empty = await finished('POST', '/reports', 'department', {
    form: 'assessment-record',
    year: 2026,
    unit: 'station',
  });
  expect(empty).toMatchObject({ state: 'failed' });
});

test('the frozen year computes the corrected share again from its package, and names a label that was changed', async () => {
  const act = (unit: string, step: string) => call('POST', `/years/2026/units/${unit}/acts`, 'lead', { step });
  const reason = 'Đài chưa có trang điện tử trong kỳ đo này.';
  await call('POST', '/years/2026/units/station/no-assessment', 'department', { reason });
  for (const unit of ['newspaper', 'station', 'magazine'])
    for (const step of ['submitted', 'figures']) expect((await act(unit, step)).statusCode).toBe(200);
  expect((await call('POST', '/years/2026/acts', 'department', { step: 'accepted' })).statusCode).toBe(200);
  expect(await finished('POST', '/years/2026/report', 'department', {})).toMatchObject({ state: 'done' });
  const files = openPackage((await call('GET', '/years/2026/package', 'department')).rawPayload);
  const verified = await verifyPackage(files, INDICATORS);
  expect(verified).toMatchObject({ ok: true, faults: [] });
  const name = 'values/digital-trend-content/newspaper.json';
  const text = Buffer.from(files.get(name) ?? []).toString();
  const recorded = JSON.parse(text);
  expect(recorded.said).toMatchObject({ value: 7 / 22, numerator: 7, denominator: 22, verdict: 'not-met' });
  const labels = recorded.answers.find(({ query }: { query: string }) => query === 'audit-labels');
  labels.rows.find((row: { item_id: string }) => row.item_id === 'video-0').format = 'text-news';
  const { faults } = await verifyPackage(new Map(files).set(name, Buffer.from(JSON.stringify(recorded))), INDICATORS);
  expect(faults.filter(({ part, message }) => part === name && message.includes('value tính lại'))).toHaveLength(1);
});
