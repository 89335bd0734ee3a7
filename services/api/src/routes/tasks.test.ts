import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ApiActions } from '../api-actions.ts';
import { openApi, type TestApi } from '../testing/open-api.ts';

let api: TestApi;
let release: (result: Record<string, unknown>) => void;
let aborted: boolean;
const measure: ApiActions['measure'] = (request, { signal, progress }) => {
  progress(2, 10, 'đang đo');
  return new Promise((resolve) => {
    release = (result) => resolve({ ...request, ...result });
    signal.addEventListener('abort', () => {
      aborted = true;
      setTimeout(() => resolve({ stopped: true }), 20);
    });
  });
};
beforeEach(async () => {
  aborted = false;
  api = await openApi({ actions: { measure } });
});
afterEach(() => api.close());

const cli = () => ({ authorization: `Bearer ${api.cliToken}`, 'x-nhipbao-os-user': 'lan' });
const start = (wait = 0) =>
  api.app.inject({ method: 'POST', url: `/api/v1/measure?wait=${wait}`, headers: cli(), payload: { period: '2026' } });

test('long work is answered at once with where to follow it, and followed to its end', async () => {
  const started = await start();
  expect(started.statusCode).toBe(202);
  expect(started.json()).toMatchObject({
    state: 'running',
    progress: { done: 2, total: 10, note: 'đang đo' },
    startedBy: 'cli:lan',
  });
  const following = api.get(`${started.headers.location}?wait=20`, cli());
  release({ measured: 6 });
  expect((await following).json()).toMatchObject({ state: 'done', result: { period: '2026', measured: 6 } });
  expect((await api.get('/api/v1/tasks', cli())).json()).toHaveLength(1);
});

test('work that ends while the caller waits is answered as done', async () => {
  const answer = start(20);
  while (release === undefined) await new Promise((resolve) => setTimeout(resolve, 5));
  setTimeout(() => release({}), 20);
  expect((await answer).json().state).toBe('done');
});

test('no more than eight works run at once', async () => {
  for (let index = 0; index < 8; index += 1) expect((await start()).statusCode).toBe(202);
  expect((await start()).json()).toMatchObject({ status: 429, code: 'too-many-tasks' });
});

test('closing the app tells running work to stop and waits until it has', async () => {
  await start();
  await api.app.close();
  expect(aborted).toBe(true);
});

test('a wrong period is refused before anything starts', async () => {
  const answer = await api.app.inject({
    method: 'POST',
    url: '/api/v1/measure',
    headers: cli(),
    payload: { period: 'năm nay' },
  });
  expect(answer.json()).toMatchObject({ status: 400, faults: [{ field: 'period' }] });
});

test('work that needs nothing to be said is started by an empty request', async () => {
  const answer = await api.app.inject({ method: 'POST', url: '/api/v1/measure', headers: cli() });
  expect(answer.statusCode).toBe(202);
});
