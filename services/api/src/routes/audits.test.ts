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
  people.administrator = await api.signedIn('administrator', 'quan-tri');
});
afterAll(() => api?.close());

const call = (method: 'GET' | 'POST', url: string, by: string, payload?: object) =>
  api.app.inject({ method, url: `/api/v1${url}`, headers: people[by] ?? {}, ...(payload ? { payload } : {}) });
const appoint = (username: string, by = 'department', part = 'first') =>
  call('POST', '/assessments', by, { unit: 'newspaper', period, username, part });
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
