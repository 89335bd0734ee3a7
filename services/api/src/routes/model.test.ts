import { CandidateDifference, LabelLines, ModelDrift, Task } from '@nhipbao/records';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApi, type TestApi } from '../testing/open-api.ts';
import { storeRegistry } from '../testing/store-registry.ts';

let api: TestApi;
let admin: { cookie: string; 'x-csrf-token': string };
beforeAll(async () => {
  api = await openApi();
  admin = await api.signedIn('administrator', 'quan-tri');
  await storeRegistry(api.warehouse);
});
afterAll(() => api.close());

const post = async (path: string, payload: Record<string, unknown>) =>
  Task.parse((await api.app.inject({ method: 'POST', url: `${path}?wait=20`, headers: admin, payload })).json());

test('drift says which version is in force, which one runs, and what is beyond its limit in the newest week', async () => {
  const row = {
    unit_id: 'newspaper',
    computed_at: new Date('2026-11-23T01:00:00Z'),
    model_version: 'rules-1',
    n: 40,
    n_before: 300,
    before: null,
    upper_limit: 0.2,
  };
  await api.warehouse.writer.insert('drift', [
    { ...row, week: '2026-11-16', signal: 'label-mix', value: 0.4, alert: true },
    { ...row, week: '2026-11-16', signal: 'scores', value: 0.1, alert: false },
    { ...row, week: '2026-11-09', signal: 'label-mix', value: 0.9, alert: true },
  ]);
  const found = ModelDrift.parse((await api.get('/api/v1/model/drift', admin)).json());
  expect(found).toMatchObject({ adopted: null, running: expect.stringContaining('rules-') });
  expect(found.weeks.map(({ week, values }) => [week, values.length])).toEqual([
    ['2026-11-16', 2],
    ['2026-11-09', 1],
  ]);
  expect(found.alerts).toMatchObject([{ unit: 'newspaper', week: '2026-11-16', signal: 'label-mix' }]);
});

test('rescoring answers what would change; a file that is no model is refused in one sentence', async () => {
  const task = await post('/api/v1/model/rescore', { period: '2026' });
  expect(task).toMatchObject({ state: 'done', kind: 'rescore', startedBy: 'user:quan-tri' });
  expect(CandidateDifference.parse(task.result)).toMatchObject({ period: '2026', rescored: 0, units: [] });
  const wrong = await post('/api/v1/model/rescore', { model: Buffer.from('không phải mô hình').toString('base64') });
  expect(wrong).toMatchObject({ state: 'failed', error: { message: 'Không phải tệp mô hình NBM1' } });
});

test('adopting what was never rescored is refused', async () => {
  const task = await post('/api/v1/model/adopt', { version: 'rules-99' });
  expect(task).toMatchObject({
    state: 'failed',
    error: { message: expect.stringContaining('Chưa có quyết định nào') },
  });
});

test('labels for training are given to administrators alone', async () => {
  expect(LabelLines.parse((await api.get('/api/v1/model/labels?drawn=false', admin)).json())).toEqual({
    lines: [],
    next: null,
  });
  expect((await api.get('/api/v1/model/labels', await api.signedIn('editor'))).statusCode).toBe(403);
});
