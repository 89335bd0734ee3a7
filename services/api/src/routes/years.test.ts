import { createHash } from 'node:crypto';
import { defaultRulebook, INDICATORS, verifyPackage } from '@nhipbao/indicators';
import { loadRegistry, measureUnits, openPackage, seedRulebook } from '@nhipbao/jobs';
import { Alert, YearStatus } from '@nhipbao/records';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { yearDeadlines } from '../alerts/year-deadlines.ts';
import type { RouteContext } from '../route-context.ts';
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
  lead = await api.signedIn('agency-lead', 'tong-bien-tap', 'agency');
  department = await api.signedIn('department', 'so');
  for (const [id, format] of [
    ['phim', 'video'],
    ['tin', 'text-news'],
    ['chua-ro', null],
  ] as const)
    await storeStory(api.warehouse, { id, title: `Bài ${id}`, format, publishedAt: new Date('2026-04-02T03:00:00Z') });
  await api.warehouse.writer.insert('publications', [
    {
      publication_id: 'p1',
      observed_at: new Date('2026-04-03T00:00:00Z'),
      source_id: 'zalo-1',
      account_id: 'acc',
      unit_id: 'newspaper',
      platform_id: 'zalo',
      native_id: '1',
      url: 'https://zalo.example/1',
      title: 'Bài phim',
      published_at: new Date('2026-04-02T05:00:00Z'),
      evidence_digest: 'a'.repeat(64),
    },
  ]);
});
afterAll(() => api.close());

const units = ['newspaper', 'station', 'magazine'];
const post = (path: string, headers: Headers, payload: object = {}) =>
  api.app.inject({ method: 'POST', url: `/api/v1/years/2026${path}`, headers, payload });
const status = async () => YearStatus.parse((await api.get('/api/v1/years/2026', department)).json());
/** Reports the year and waits for its end, however long it takes. */
const report = async () => {
  let task = (await post('/report?wait=25', department)).json();
  while (task.state === 'running') task = (await api.get(`/api/v1/tasks/${task.id}?wait=25`, department)).json();
  return task;
};
const packed = async () => {
  const answer = await api.get('/api/v1/years/2026/package', department);
  return openPackage(answer.rawPayload);
};

test('a year shows its deadlines with the days that are left, and what stands in the way of each step', async () => {
  const year = await status();
  expect(year.deadlines.map(({ id, daysLeft, done }) => [id, daysLeft, done])).toEqual([
    ['agency-results', 0, false],
    ['measured-figures', 6, false],
    ['ministry-report', 20, false],
  ]);
  expect(year.next.find(({ step }) => step === 'closed')?.obstacle).toBeNull();
  expect(year.next.find(({ step }) => step === 'accepted')?.obstacle).toContain('chưa chốt');
});

test('steps that are not done are told 14, 7 and 1 days before their last day and once overdue, to those whom they concern', async () => {
  const deadlines = async (headers: Headers) => {
    const all = Alert.array().parse((await api.get('/api/v1/alerts', headers)).json());
    return all.filter(({ kind }) => kind === 'deadline');
  };
  expect(await deadlines(department)).toEqual([]);
  expect((await post('/acts', department, { step: 'closed' })).statusCode).toBe(200);
  const told = async (days: number) => {
    const clock = { now: () => new Date(api.clock.now().getTime() + days * 86_400_000) };
    // This kind asks for nothing of the app but the registry.
    const context = { ...api.context, clock, registry: () => loadRegistry(api.warehouse) } as RouteContext;
    const found = await yearDeadlines(context);
    return found.filter(({ unit }) => unit === null || unit === 'station').map(({ id }) => id);
  };
  expect(await told(-14)).toEqual(['deadline:2026:agency-results:station:14']);
  expect(await told(0)).toEqual(['deadline:2026:agency-results:station:1', 'deadline:2026:measured-figures:station:7']);
  expect(await told(8)).toEqual([
    'deadline:2026:agency-results:station:overdue',
    'deadline:2026:measured-figures:station:overdue',
    'deadline:2026:ministry-report:tinh:14',
  ]);
  const [first] = (await deadlines(lead)).filter(({ unit }) => unit === 'newspaper');
  expect(first).toMatchObject({
    severity: 'critical',
    title: 'Hôm nay là ngày cuối: gửi báo cáo kết quả năm 2026, Báo Tây Ninh',
    detail: 'Hạn: trước ngày 25/11/2026; ngày cuối là 24/11/2026.',
  });
  expect(await deadlines(await api.signedIn('agency-lead', 'noi-khac', 'elsewhere'))).toEqual([]);
});

test('the year is handed in by its agencies, accepted and reported by the department, and frozen', async () => {
  expect((await post('/acts', department, { step: 'accepted' })).json()).toMatchObject({ code: 'conflict' });
  for (const unit of units)
    expect((await post(`/units/${unit}/acts`, lead, { step: 'submitted' })).statusCode).toBe(200);
  const figures = (unit: string) => post(`/units/${unit}/acts`, lead, { step: 'figures' });
  expect((await figures('station')).json().detail).toContain('Sở phải ghi lý do');
  const reason = 'Chưa chỉ định được đơn vị đo lường độc lập.';
  for (const unit of units) {
    expect((await post(`/units/${unit}/no-assessment`, lead, { reason })).statusCode).toBe(403);
    expect((await post(`/units/${unit}/no-assessment`, department, { reason: 'không' })).statusCode).toBe(400);
    expect((await post(`/units/${unit}/no-assessment`, department, { reason })).statusCode).toBe(200);
    expect((await figures(unit)).statusCode).toBe(200);
  }
  expect((await post('/acts', department, { step: 'accepted' })).statusCode).toBe(200);
  expect(await report()).toMatchObject({
    state: 'done',
    result: { values: 18, digest: expect.stringMatching(/^[0-9a-f]{64}$/) },
  });
  const year = await status();
  expect(year).toMatchObject({ reported: true, revision: 1 });
  expect(year.units[0]).toMatchObject({ assessedAt: null, noAssessment: reason });
  expect((await post(`/units/station/acts`, lead, { step: 'figures' })).json().detail).toContain('mở lại');
});

test('the package gives the same figures again without the store, and freezing twice without a change the same evidence', async () => {
  const files = await packed();
  const [manifest] = (await api.get('/api/v1/manifests?year=2026', department)).json();
  const verified = await verifyPackage(files, INDICATORS, manifest.digest);
  expect(verified).toMatchObject({ ok: true, values: 18, faults: [], manifest: manifest.digest });
  expect(verified.leaves).toBeGreaterThan(3);

  expect((await post('/acts', department, { step: 'reopened' })).statusCode).toBe(400);
  await post('/acts', department, { step: 'reopened', note: 'Bổ sung phụ lục' });
  await post('/acts', department, { step: 'accepted' });
  await report();
  const again = JSON.parse(Buffer.from((await packed()).get('manifest.json') ?? []).toString());
  const before = JSON.parse(Buffer.from(files.get('manifest.json') ?? []).toString());
  expect(again).toMatchObject({
    revision: 2,
    previous: manifest.digest,
    evidenceRoot: before.evidenceRoot,
    values: before.values,
  });
});

test('a manifest is pulled as it was written: its digest is what the report prints, and each names the one before it', async () => {
  const chain = (await api.get('/api/v1/manifests', department)).json();
  expect(chain).toHaveLength(2);
  for (const [index, { digest, previous }] of chain.entries()) {
    expect(previous).toBe(chain[index - 1]?.digest ?? null);
    const answer = await api.get(`/api/v1/manifests/${digest}`, department);
    expect(createHash('sha256').update(answer.rawPayload).digest('hex')).toBe(digest);
    expect([answer.headers.etag, answer.json().previous]).toEqual([`"${digest}"`, previous]);
  }
  expect((await api.get(`/api/v1/manifests/${'0'.repeat(64)}`, department)).statusCode).toBe(404);
});

test('whatever part of a package is changed, verify names it', async () => {
  const files = await packed();
  for (const name of files.keys()) {
    const changed = new Map(files);
    const bytes = Buffer.from(files.get(name) ?? []);
    if (bytes.length === 0) continue;
    const text = bytes.toString('utf8');
    // One letter of the content is another one: valid JSON still, where it is JSON.
    const at = text.search(/[0-9](?=[^"]*$)|[a-z](?=[^a-z]*$)/);
    const other = text.slice(0, at) + (text[at] === '1' || text[at] === 'b' ? '2' : '1') + text.slice(at + 1);
    changed.set(name, Buffer.from(other));
    const { ok, faults } = await verifyPackage(changed, INDICATORS);
    expect([name, ok, faults.some(({ part }) => part === name)]).toEqual([name, false, true]);
    const without = new Map(files);
    without.delete(name);
    expect([name, (await verifyPackage(without, INDICATORS)).faults.some(({ part }) => part === name)]).toEqual([
      name,
      true,
    ]);
  }
  const more = new Map(files).set('evidence/them.jsonl', Buffer.from('{}'));
  expect((await verifyPackage(more, INDICATORS)).faults).toMatchObject([{ part: 'evidence/them.jsonl' }]);
});

test('a value whose record was rewritten together with its manifest still does not pass for what the report printed', async () => {
  const files = await packed();
  const manifest = JSON.parse(Buffer.from(files.get('manifest.json') ?? []).toString());
  manifest.values[0].numerator = 99;
  const changed = new Map(files).set('manifest.json', Buffer.from(JSON.stringify(manifest)));
  const [, last] = (await api.get('/api/v1/manifests?year=2026', department)).json();
  const { faults } = await verifyPackage(changed, INDICATORS, last.digest);
  expect(faults.map(({ part }) => part)).toEqual(
    expect.arrayContaining(['manifest.json', 'values/digital-platforms/newspaper.json']),
  );
});

test('what comes to light after the report changes no reported value before the year is reopened', async () => {
  const values = async () => (await api.get('/api/v1/observations?year=2026&scope=unit', department)).json();
  const before = await values();
  const publishedAt = new Date('2026-05-02T03:00:00Z');
  await storeStory(api.warehouse, { id: 'den-muon', title: 'Bài đến muộn', format: 'video', publishedAt });
  const context = { warehouse: api.warehouse, clock: api.clock, holder: 'test' };
  expect(await measureUnits(context, await loadRegistry(api.warehouse), ['2026'])).toEqual([]);
  expect(await values()).toEqual(before);
  const declaration = { values: { kind: 'training', trained: 1, people: 1 }, documents: [], note: null };
  const declare = {
    method: 'PUT',
    url: '/api/v1/declarations/training/station/2026',
    headers: lead,
    payload: declaration,
  } as const;
  expect((await api.app.inject(declare)).json()).toMatchObject({ code: 'conflict' });
  const rulebook = { effectiveFrom: '2025-11-01', note: null, parameters: defaultRulebook().parameters };
  const draft = {
    method: 'PUT',
    url: '/api/v1/rulebooks/sau-bao-cao',
    headers: department,
    payload: rulebook,
  } as const;
  expect((await api.app.inject(draft)).statusCode).toBe(200);
  const adopt = {
    method: 'POST',
    url: '/api/v1/rulebooks/sau-bao-cao/adopt',
    headers: department,
    payload: {},
  } as const;
  const refused = (await api.app.inject(adopt)).json();
  expect([refused.code, refused.detail]).toEqual(['conflict', expect.stringContaining('2026')]);
});

test('a report of a reopened year names no manifest of what it was before', async () => {
  const reportDigest = async () => {
    const payload = { form: 'department-report', year: 2026 };
    let task = (
      await api.app.inject({ method: 'POST', url: '/api/v1/reports?wait=25', headers: department, payload })
    ).json();
    while (task.state === 'running') task = (await api.get(`/api/v1/tasks/${task.id}?wait=25`, department)).json();
    return task.result.manifest;
  };
  const [, last] = (await api.get('/api/v1/manifests?year=2026', department)).json();
  expect(await reportDigest()).toBe(last.digest);
  expect((await post('/acts', department, { step: 'reopened', note: 'Bài đến muộn' })).statusCode).toBe(200);
  expect(await reportDigest()).not.toBe(last.digest);
});
