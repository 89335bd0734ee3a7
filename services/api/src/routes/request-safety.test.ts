import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApi, PASSWORD, type TestApi } from '../testing/open-api.ts';

let api: TestApi;
let editor: { cookie: string; 'x-csrf-token': string };
beforeAll(async () => {
  api = await openApi();
  editor = await api.signedIn('editor', 'lan');
});
afterAll(() => api.close());

const signOut = (headers: Record<string, string>) =>
  api.app.inject({ method: 'DELETE', url: '/api/v1/session', headers });
const signIn = (headers: Record<string, string>) =>
  api.app.inject({ method: 'POST', url: '/api/v1/session', headers, payload: { username: 'lan', password: PASSWORD } });

test('a write with the cookie alone, or with another session’s token, is refused', async () => {
  expect((await signOut({ cookie: editor.cookie })).json().code).toBe('csrf-token');
  const other = await api.signedIn('editor');
  expect((await signOut({ ...editor, 'x-csrf-token': other['x-csrf-token'] })).json().code).toBe('csrf-token');
});

test('a write sent by a page of another site is refused, even with the right token', async () => {
  for (const site of ['cross-site', 'same-site']) {
    expect((await signOut({ ...editor, 'sec-fetch-site': site })).json().code).toBe('cross-site');
  }
  expect((await signOut({ ...editor, origin: 'https://x.example' })).json().code).toBe('cross-site');
  expect((await signOut({ ...editor, origin: 'null' })).json().code).toBe('cross-site');
});

test('another site cannot sign a browser in', async () => {
  expect((await signIn({ 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403);
  expect(
    (await signIn({ 'sec-fetch-site': 'same-origin', origin: 'http://localhost:80', host: 'localhost:80' })).statusCode,
  ).toBe(200);
});

test('the command line signs in with the token of this machine, and is named by its user', async () => {
  const authorization = `Bearer ${api.cliToken}`;
  const answer = await api.get('/api/v1/session', { authorization, 'x-nhipbao-os-user': 'root' });
  expect(answer.json()).toMatchObject({ user: { id: 'cli:root', role: 'administrator' }, csrfToken: null });
  expect((await api.get('/api/v1/users', { authorization })).statusCode).toBe(200);
});

test('the token is refused when it is wrong, from another machine, or through a proxy', async () => {
  const authorization = `Bearer ${api.cliToken}`;
  expect((await api.get('/api/v1/users', { authorization: `Bearer ${'x'.repeat(43)}` })).statusCode).toBe(401);
  const far = await api.app.inject({ url: '/api/v1/users', headers: { authorization }, remoteAddress: '192.0.2.1' });
  expect(far.statusCode).toBe(401);
  expect((await api.get('/api/v1/users', { authorization, 'x-forwarded-for': '127.0.0.1' })).statusCode).toBe(401);
});

test('nothing that is logged holds an address, a password or a cookie', async () => {
  await api.app.inject({ url: '/api/v1/works?q=bí-mật', headers: editor, remoteAddress: '203.0.113.77' });
  await signIn({});
  const log = JSON.stringify(api.lines);
  expect(api.lines.length).toBeGreaterThan(2);
  expect(log).toContain('/api/v1/works');
  expect(log).toContain('user:lan');
  for (const secret of ['203.0.113.77', '127.0.0.1', PASSWORD, 'bí-mật', editor.cookie.split('=')[1] ?? '']) {
    expect(log).not.toContain(secret);
  }
});

test('every answer carries the strict policy, and data is not kept by browsers', async () => {
  const { headers } = await api.get('/api/v1/session');
  expect(headers['content-security-policy']).toBe(
    "default-src 'none';script-src 'self';style-src 'self';font-src 'self';img-src 'self' data:;connect-src 'self';manifest-src 'self';base-uri 'none';form-action 'self';frame-ancestors 'none';object-src 'none'",
  );
  expect(headers).toMatchObject({
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': expect.stringContaining('camera=()'),
  });
  expect(headers['strict-transport-security']).toBeUndefined();
});

test('a body that is too large, not JSON, or broken JSON is refused with a problem of its own', async () => {
  const send = (payload: string, type = 'application/json') =>
    api.app.inject({ method: 'POST', url: '/api/v1/session', headers: { 'content-type': type }, payload });
  expect((await send(JSON.stringify({ username: 'x'.repeat(2_000_000) }))).json()).toMatchObject({
    status: 413,
    code: 'too-large',
  });
  expect((await send('username=lan', 'application/x-www-form-urlencoded')).json()).toMatchObject({
    code: 'unsupported-media-type',
  });
  expect((await send('{"username":"lan"}', 'text/plain')).json()).toMatchObject({ status: 415 });
  expect((await send('{"username":')).json()).toMatchObject({ status: 400, code: 'invalid-input' });
});

test('what was typed wrongly is never repeated in the answer', async () => {
  const payload = { username: 'lan', password: '' };
  const answer = await api.app.inject({ method: 'POST', url: '/api/v1/session', payload });
  expect(answer.json().faults).toEqual([{ field: 'password', message: 'Không được để trống' }]);
});

test('an unknown address of the API is a problem, not a page', async () => {
  const answer = await api.get('/api/v1/khong-co', { accept: 'text/html' });
  expect(answer.json()).toMatchObject({ status: 404, code: 'not-found' });
});

test('an address that cannot be read is a problem as well', async () => {
  for (const path of ['/api/v1/%', '/api/v1/%E0%A4%A', `/api/v1/works/${'x'.repeat(2_000)}`]) {
    const answer = await api.get(path);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(answer.statusCode).toBeLessThan(500);
  }
});

test('odd input finds nothing or is refused, and never breaks anything', async () => {
  const odd = [
    'q=%00',
    'q=%FF',
    'q=a&q=b',
    `q=${'ă'.repeat(200)}`,
    'q=%5C%5B(.*',
    'limit=1e9',
    'day=9999-12-31',
    'day=0001-01-01',
    'unit=%27--',
  ];
  for (const query of odd) {
    const { statusCode } = await api.get(`/api/v1/works?${query}`, editor);
    expect([query, statusCode === 200 || statusCode === 400]).toEqual([query, true]);
  }
  expect(api.lines.filter(({ level }) => level === 'error')).toEqual([]);
});
