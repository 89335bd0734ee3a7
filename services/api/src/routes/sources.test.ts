import { SourceDetail, type SourceHealth } from '@nhipbao/records';
import { claim, readFact } from '@nhipbao/warehouse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { openApi, type TestApi } from '../testing/open-api.ts';
import { storeRegistry } from '../testing/store-registry.ts';

let api: TestApi;
let editor: { cookie: string; 'x-csrf-token': string };
const NOW = new Date('2026-11-24T03:00:00Z');
const ago = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000);
const run = (source: string, minutes: number, outcome: string, more = {}) => ({
  run_id: `${source}-${minutes}`,
  source_id: source,
  epoch: 1,
  started_at: ago(minutes),
  ended_at: ago(minutes - 1),
  outcome,
  requests: 1,
  bytes: 2000,
  sightings: 3,
  publications: 0,
  samples: 0,
  issues: 0,
  error_code: null,
  error_message: null,
  ...more,
});

beforeAll(async () => {
  api = await openApi({
    now: NOW,
    actions: {
      runSource: async (id, { by, progress }) => {
        progress(1, 1);
        return { id, by, sightings: 3 };
      },
      checkSource: async () => {
        throw new Error('máy chủ không trả lời');
      },
    },
  });
  editor = await api.signedIn('editor', 'minh');
  const ids = ['well', 'broken', 'late', 'never', 'off', 'channel'];
  await storeRegistry(
    api.warehouse,
    ids.map((id) => ({ id, ...(id === 'off' && { enabled: false }) })),
  );
  await api.warehouse.writer.insert('runs', [
    run('well', 400, 'failed', { error_code: 'time-out', error_message: 'slow' }),
    run('well', 10, 'complete'),
    run('broken', 60, 'complete'),
    run('broken', 5, 'failed', { error_code: 'http-error', error_message: 'answered with the server error 503' }),
    run('late', 600, 'unchanged'),
    run('off', 5, 'complete'),
    run('channel', 5, 'incomplete', {
      streams: JSON.stringify([
        {
          stream: 'videos',
          complete: false,
          reason: 'used up',
          code: 'quota-exhausted',
          resumeAt: '2026-11-24T08:00:00.000Z',
        },
        { stream: 'channel', complete: true, reason: null, code: null, resumeAt: null },
      ]),
    }),
  ]);
  const issue = {
    run_id: 'broken-60',
    at: ago(60),
    code: 'not-a-date',
    message: 'bad date',
    url: null,
    detail: null,
    digest: null,
  };
  await api.warehouse.writer.insert('collection_issues', [{ ...issue, issue_id: 'i1', source_id: 'broken' }]);
  await claim(api.warehouse, {
    entity: 'state:channel',
    expected: 0,
    payload: { more: { quota: { day: '2026-11-23', used: 720, budget: 10_000, zone: 'America/Los_Angeles' } } },
    by: 'scheduler',
  });
  await claim(api.warehouse, {
    entity: 'due:well',
    expected: 0,
    payload: { nextDueAt: '2026-11-24T03:20:00Z', everyMinutes: 25, failures: 0 },
    by: 'scheduler',
  });
});
afterAll(() => api.close());

test('each source has a state and, unless it is well, a sentence', async () => {
  const health: SourceHealth[] = (await api.get('/api/v1/sources', editor)).json();
  const stateOf = new Map(health.map(({ id, state, message }) => [id, { state, message }]));
  expect(stateOf.get('well')).toEqual({ state: 'ok', message: null });
  expect(stateOf.get('broken')?.state).toBe('failing');
  expect(stateOf.get('broken')?.message).toContain('Máy chủ của nguồn báo lỗi');
  expect(stateOf.get('late')?.state).toBe('late');
  expect(stateOf.get('never')).toEqual({ state: 'never-run', message: 'Nguồn chưa được đọc lần nào.' });
  expect(stateOf.get('off')?.state).toBe('disabled');
});

test('a source shows its plan, its last week, its runs and what could not be used', async () => {
  const well = SourceDetail.parse((await api.get('/api/v1/sources/well', editor)).json());
  expect(well).toMatchObject({
    nextDueAt: '2026-11-24T10:20:00.000+07:00',
    everyMinutes: 25,
    runs7d: 2,
    failures7d: 1,
    verified: 'never',
    url: 'https://bao.example/well.rss',
  });
  expect(well.runs.map(({ outcome }) => outcome)).toEqual(['complete', 'failed']);
  const broken = SourceDetail.parse((await api.get('/api/v1/sources/broken', editor)).json());
  expect(broken.lastSuccessAt).toBe('2026-11-24T09:01:00.000+07:00');
  expect(broken.issues).toEqual([expect.objectContaining({ code: 'not-a-date', message: 'bad date' })]);
  expect(broken.issues7d).toBe(1);
});

test('a source shows what is left of its quota today and how far each of its streams came', async () => {
  const channel = SourceDetail.parse((await api.get('/api/v1/sources/channel', editor)).json());
  expect(channel.quota).toEqual({
    budget: 10_000,
    used: 720,
    day: '2026-11-23',
    resetsAt: '2026-11-24T15:00:00.000+07:00',
  });
  expect(channel.runs[0]?.streams).toEqual([
    {
      stream: 'videos',
      complete: false,
      reason: 'used up',
      code: 'quota-exhausted',
      resumeAt: '2026-11-24T15:00:00.000+07:00',
    },
    { stream: 'channel', complete: true, reason: null, code: null, resumeAt: null },
  ]);
  const broken = SourceDetail.parse((await api.get('/api/v1/sources/broken', editor)).json());
  expect(broken.quota).toBeNull();
  expect(broken.runs[0]?.streams).toEqual([]);
});

test('an editor runs a source and gets what came of it', async () => {
  const answer = await api.app.inject({ method: 'POST', url: '/api/v1/sources/well/run?wait=5', headers: editor });
  expect(answer.statusCode).toBe(200);
  expect(answer.json()).toMatchObject({
    state: 'done',
    startedBy: 'user:minh',
    result: { id: 'well', by: 'user:minh', sightings: 3 },
  });
});

test('a check that fails says why', async () => {
  const answer = await api.app.inject({ method: 'POST', url: '/api/v1/sources/well/check?wait=5', headers: editor });
  expect(answer.json()).toMatchObject({ state: 'failed', result: null, error: { message: 'máy chủ không trả lời' } });
});

test('a source that does not exist cannot be run', async () => {
  const answer = await api.app.inject({ method: 'POST', url: '/api/v1/sources/khong-co/run', headers: editor });
  expect(answer.json()).toMatchObject({ status: 404, detail: 'Không có nguồn khong-co.' });
});

const write = (method: 'POST' | 'PATCH', url: string, payload: object, headers: Record<string, string>) =>
  api.app.inject({ method, url, payload, headers });
const feed = {
  id: 'them-moi',
  unit: 'newspaper',
  collector: 'rss',
  title: 'Tin mới',
  schedule: { everyMinutes: 30 },
  settings: { url: 'https://bao.example/moi.rss' },
};

test('a source is added once, by those who may, and stands as not yet verified, with who added it', async () => {
  const administrator = await api.signedIn('administrator', 'quan');
  expect((await write('POST', '/api/v1/sources', feed, editor)).statusCode).toBe(403);
  const added = await write('POST', '/api/v1/sources', feed, administrator);
  expect(added.statusCode, added.body).toBe(201);
  expect(added.json()).toMatchObject({ id: 'them-moi', verified: 'never', enabled: true });
  // At once, before any list of sources is old enough to be read again: nothing is overwritten.
  const again = await write('POST', '/api/v1/sources', { ...feed, title: 'Khác' }, administrator);
  expect(again.json()).toMatchObject({ status: 409, code: 'already-exists' });
  const fact = await readFact(api.warehouse, 'registry:source:them-moi', z.looseObject({ title: z.string() }));
  expect(fact).toMatchObject({ version: 1, by: 'user:quan', payload: { title: 'Tin mới' } });
});

test('settings that its collector refuses are named by field, and nothing is kept', async () => {
  const administrator = await api.signedIn('administrator');
  const wrong = await write('POST', '/api/v1/sources', { ...feed, id: 'hong', settings: { url: 'x' } }, administrator);
  expect(wrong.statusCode).toBe(400);
  expect(wrong.json().faults).toEqual([expect.objectContaining({ field: expect.stringContaining('settings.url') })]);
  const unknown = await write('POST', '/api/v1/sources', { ...feed, id: 'hong', collector: 'la' }, administrator);
  expect(unknown.statusCode).toBe(400);
  const nowhere = await write('POST', '/api/v1/sources', { ...feed, id: 'hong', account: 'khong-co' }, administrator);
  expect(nowhere.statusCode).toBe(400);
  expect(await readFact(api.warehouse, 'registry:source:hong', z.unknown())).toBeUndefined();
});

test('a change keeps what it does not name, one right after another, and other settings must be proved again', async () => {
  const administrator = await api.signedIn('administrator');
  const verified = { ...feed, id: 'da-kiem', enabled: true, verified: '2026-11-01' };
  await claim(api.warehouse, { entity: 'registry:source:da-kiem', expected: 0, payload: verified, by: 'test' });
  const change = (payload: object) => write('PATCH', '/api/v1/sources/da-kiem', payload, administrator);
  expect((await change({ title: 'Tên khác' })).json()).toMatchObject({ title: 'Tên khác', verified: '2026-11-01' });
  expect((await change({ enabled: false })).json()).toMatchObject({ title: 'Tên khác', enabled: false });
  const moved = await change({ settings: { url: 'https://bao.example/khac.rss' } });
  expect(moved.json()).toMatchObject({ title: 'Tên khác', enabled: false, verified: 'never' });
  expect((await change({ settings: { url: 'ftp://x' } })).statusCode).toBe(400);
  expect((await change({ id: 'doi-ma' })).statusCode).toBe(400);
  expect((await write('PATCH', '/api/v1/sources/da-kiem', { enabled: true }, editor)).statusCode).toBe(403);
  expect((await write('PATCH', '/api/v1/sources/khong-co', {}, administrator)).statusCode).toBe(404);
});

test('alerts of an agency’s person are of its own units and of the installation; the administrator sees all', async () => {
  const [own, all] = [await api.signedIn('agency-lead', 'truong'), await api.signedIn('administrator')];
  const other = await api.signedIn('agency-lead', 'truong-khac', 'agency-khac');
  const unitsOf = async (who: Record<string, string>) => {
    const answer = await api.get('/api/v1/alerts', who);
    expect(answer.statusCode, answer.body).toBe(200);
    return answer.json().map(({ unit }: { unit: string | null }) => unit);
  };
  expect(await unitsOf(all)).toContain('newspaper');
  expect(await unitsOf(own)).toEqual(await unitsOf(all));
  expect(await unitsOf(other)).toEqual([]);
});
