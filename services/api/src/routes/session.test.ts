import { afterAll, beforeAll, expect, test } from 'vitest';
import { userBook } from '../people/user-book.ts';
import { everyFact } from '../testing/every-fact.ts';
import { openApi, PASSWORD, type TestApi } from '../testing/open-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

const post = (url: string, payload: Record<string, unknown>, headers: Record<string, string> = {}) =>
  api.app.inject({ method: 'POST', url: `/api/v1${url}`, payload, headers });
const signIn = (username: string, password: string, remoteAddress = '127.0.0.1') =>
  api.app.inject({ method: 'POST', url: '/api/v1/session', payload: { username, password }, remoteAddress });

test('signing in gives a cookie that scripts cannot read, and a token for writes', async () => {
  await api.signedIn('reader', 'lan1');
  const answer = await signIn('lan1', PASSWORD);
  expect(answer.headers['set-cookie']).toMatch(/^nhipbao=[\w-]{43}; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/);
  expect(answer.json()).toMatchObject({ user: { username: 'lan1', role: 'reader' }, needsSetup: false });
});

test('neither the cookie itself nor a password is anywhere in the warehouse', async () => {
  const { cookie } = await api.signedIn('reader', 'lan2');
  await userBook(api).create(
    { username: 'mai', name: 'Mai', role: 'reader', agency: null, password: PASSWORD },
    'test',
  );
  const secret = cookie.split('=')[1] ?? '';
  const rows = JSON.stringify(await api.warehouse.query(everyFact, {}));
  expect(rows).toContain('session:');
  expect(rows).not.toContain(secret);
  expect(rows).not.toContain(PASSWORD);
});

test('behind https the cookie is Secure and bound to the host', async () => {
  const behind = await openApiBehindHttps();
  await behind.signedIn('reader', 'lan3');
  const answer = await behind.app.inject({
    method: 'POST',
    url: '/api/v1/session',
    payload: { username: 'lan3', password: PASSWORD },
  });
  expect(answer.headers['set-cookie']).toMatch(/^__Host-nhipbao=.*; HttpOnly; Secure; SameSite=Lax$/);
  await behind.close();
});

test('a wrong password and an unknown name get the same answer', async () => {
  await api.signedIn('reader', 'lan4');
  const [wrong, unknown] = [await signIn('lan4', 'sai mật khẩu'), await signIn('khong-co', 'sai mật khẩu')];
  const body = (answer: typeof wrong) => ({ ...answer.json(), instance: null });
  expect(body(wrong)).toEqual(body(unknown));
  expect(wrong.json()).toMatchObject({ code: 'wrong-credentials', title: 'Tên đăng nhập hoặc mật khẩu không đúng' });
});

test('five wrong tries on one account from one address close it for a while, even for the right password', async () => {
  await api.signedIn('reader', 'lan5');
  await Promise.all(Array.from({ length: 8 }, () => signIn('lan5', 'sai')));
  const closed = await signIn('lan5', PASSWORD);
  expect(closed.statusCode).toBe(429);
  expect(Number(closed.headers['retry-after'])).toBeGreaterThan(0);
  expect((await signIn('lan5', PASSWORD, '192.0.2.9')).statusCode).toBe(200);
  api.clock.move(15 * 60_000 + 1);
  expect((await signIn('lan5', PASSWORD)).statusCode).toBe(200);
});

test('signing out ends the session for whoever holds the cookie', async () => {
  const headers = await api.signedIn('reader');
  expect((await api.get('/api/v1/works', headers)).statusCode).toBe(200);
  expect((await api.app.inject({ method: 'DELETE', url: '/api/v1/session', headers })).statusCode).toBe(204);
  expect((await api.get('/api/v1/works', headers)).statusCode).toBe(401);
});

test('signing in again gives another cookie and ends the old session', async () => {
  const old = await api.signedIn('reader', 'lan6');
  const again = await post('/session', { username: 'lan6', password: PASSWORD }, { cookie: old.cookie });
  expect(again.headers['set-cookie']).not.toContain(old.cookie);
  expect((await api.get('/api/v1/works', old)).statusCode).toBe(401);
});

test('an administrator who does nothing for half an hour has to sign in again, a reader after twelve hours', async () => {
  const [administrator, reader] = [await api.signedIn('administrator'), await api.signedIn('reader')];
  api.clock.move(31 * 60_000);
  expect((await api.get('/api/v1/users', administrator)).statusCode).toBe(401);
  expect((await api.get('/api/v1/works', reader)).statusCode).toBe(200);
  api.clock.move(11 * 3_600_000);
  expect((await api.get('/api/v1/works', reader)).statusCode).toBe(200);
  api.clock.move(13 * 3_600_000);
  expect((await api.get('/api/v1/works', reader)).statusCode).toBe(401);
});

test('no session lives longer than seven days, however busy it is', async () => {
  const reader = await api.signedIn('reader');
  for (let hours = 0; hours < 7 * 24 - 6; hours += 6) {
    api.clock.move(6 * 3_600_000);
    expect((await api.get('/api/v1/registry/units', reader)).statusCode).toBe(200);
  }
  api.clock.move(6 * 3_600_000 + 1);
  expect((await api.get('/api/v1/registry/units', reader)).statusCode).toBe(401);
});

test('a new password of one’s own ends the other sessions and keeps this one', async () => {
  const first = await api.signedIn('editor', 'lan7');
  const second = await signIn('lan7', PASSWORD);
  const headers = {
    cookie: String(second.headers['set-cookie']).split(';')[0] ?? '',
    'x-csrf-token': second.json().csrfToken,
  };
  const change = (current: string) =>
    api.app.inject({
      method: 'PUT',
      url: '/api/v1/session/password',
      headers,
      payload: { current, next: 'mật khẩu hoàn toàn mới' },
    });
  expect((await change('không phải mật khẩu ấy')).json().faults).toEqual([
    { field: 'current', message: expect.any(String) },
  ]);
  const changed = await change(PASSWORD);
  expect(changed.statusCode).toBe(204);
  expect((await api.get('/api/v1/works', first)).statusCode).toBe(401);
  const cookie = String(changed.headers['set-cookie']).split(';')[0] ?? '';
  expect((await api.get('/api/v1/works', { cookie })).statusCode).toBe(200);
  expect((await signIn('lan7', PASSWORD)).statusCode).toBe(401);
});

function openApiBehindHttps() {
  return openApi({ warehouse: api.warehouse, config: { publicUrl: 'https://nhipbao.example' } });
}
