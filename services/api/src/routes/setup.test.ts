import { afterEach, beforeEach, expect, test } from 'vitest';
import { issueSetupToken } from '../people/setup-link.ts';
import { openApi, PASSWORD, type TestApi } from '../testing/open-api.ts';

let api: TestApi;
beforeEach(async () => {
  api = await openApi();
});
afterEach(() => api.close());

const post = (url: string, payload: Record<string, unknown>, headers: Record<string, string> = {}) =>
  api.app.inject({ method: 'POST', url: `/api/v1${url}`, payload, headers });

test('before the first account the page is told that set-up is due', async () => {
  expect((await api.get('/api/v1/session')).json()).toEqual({
    user: null,
    permissions: [],
    csrfToken: null,
    needsSetup: true,
    demo: false,
  });
});

test('the one-time link makes the first administrator, once', async () => {
  const token = await issueSetupToken(api);
  const account = { token, username: 'lan', name: 'Lan', password: PASSWORD };
  const answers = await Promise.all([post('/setup', { ...account }), post('/setup', { ...account, username: 'minh' })]);
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 410]);
  const made = answers.find(({ statusCode }) => statusCode === 201);
  expect(made?.json().user.role).toBe('administrator');
  expect((await post('/setup', { ...account })).json().code).toBe('link-spent');
  expect(await issueSetupToken(api)).toBeUndefined();
});

test('the one-time link is void after an hour, from another machine, and behind a proxy', async () => {
  const token = await issueSetupToken(api);
  const payload = { token, username: 'lan', name: 'Lan', password: PASSWORD };
  const elsewhere = await api.app.inject({ method: 'POST', url: '/api/v1/setup', payload, remoteAddress: '192.0.2.7' });
  expect(elsewhere.json().code).toBe('not-loopback');
  const proxied = await post('/setup', payload, { 'x-forwarded-for': '127.0.0.1' });
  expect(proxied.json().code).toBe('not-loopback');
  api.clock.move(3_600_001);
  expect((await post('/setup', payload)).statusCode).toBe(410);
});

test('a newer link voids the older one', async () => {
  const old = await issueSetupToken(api);
  await issueSetupToken(api);
  const answer = await post('/setup', { token: old, username: 'lan', name: 'Lan', password: PASSWORD });
  expect(answer.json().code).toBe('link-spent');
});
