import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApi, PASSWORD, type TestApi } from '../testing/open-api.ts';

let api: TestApi;
let administrator: { cookie: string; 'x-csrf-token': string };
beforeAll(async () => {
  api = await openApi();
  administrator = await api.signedIn('administrator', 'quan-tri');
});
afterAll(() => api.close());

const create = (username: string, role = 'editor') =>
  api.app.inject({
    method: 'POST',
    url: '/api/v1/users',
    headers: administrator,
    payload: { username, name: 'Minh', role, password: PASSWORD },
  });
const change = (username: string, payload: Record<string, unknown>) =>
  api.app.inject({ method: 'PATCH', url: `/api/v1/users/${username}`, headers: administrator, payload });
const signIn = async (username: string, password = PASSWORD) => {
  const answer = await api.app.inject({ method: 'POST', url: '/api/v1/session', payload: { username, password } });
  return { status: answer.statusCode, cookie: String(answer.headers['set-cookie'] ?? '').split(';')[0] ?? '' };
};

test('an administrator makes an account, lists it without its password, and its owner signs in', async () => {
  expect((await create('minh')).statusCode).toBe(201);
  const list = await api.get('/api/v1/users', administrator);
  expect(list.json().map(({ username, role }: { username: string; role: string }) => [username, role])).toEqual([
    ['minh', 'editor'],
    ['quan-tri', 'administrator'],
  ]);
  expect(list.body).not.toContain('argon2');
  expect((await signIn('minh')).status).toBe(200);
});

test('a name is given once, whoever asks at the same time', async () => {
  const answers = await Promise.all([create('mai'), create('mai')]);
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409]);
});

test('disabling an account ends its sessions at once, and enabling it opens it again', async () => {
  await create('nam');
  const { cookie } = await signIn('nam');
  expect((await api.get('/api/v1/works', { cookie })).statusCode).toBe(200);
  await change('nam', { disabled: true });
  expect((await api.get('/api/v1/works', { cookie })).statusCode).toBe(401);
  expect((await signIn('nam')).status).toBe(401);
  await change('nam', { disabled: false });
  expect((await signIn('nam')).status).toBe(200);
});

test('a new password ends the old sessions for good', async () => {
  await create('hoa');
  const { cookie } = await signIn('hoa');
  await change('hoa', { password: 'mật khẩu vừa được cấp' });
  expect((await api.get('/api/v1/works', { cookie })).statusCode).toBe(401);
  expect((await signIn('hoa')).status).toBe(401);
  expect((await signIn('hoa', 'mật khẩu vừa được cấp')).status).toBe(200);
});

test('a changed role counts from the next request', async () => {
  await create('tuan', 'reader');
  const { cookie } = await signIn('tuan');
  expect((await api.get('/api/v1/views', { cookie })).statusCode).toBe(403);
  await change('tuan', { role: 'editor' });
  expect((await api.get('/api/v1/views', { cookie })).statusCode).toBe(200);
});

test('a short password is refused in words', async () => {
  await create('yen');
  expect((await change('yen', { password: 'ngắn' })).json().faults).toEqual([
    { field: 'password', message: 'Cần ít nhất 12 ký tự' },
  ]);
});

test('the last administrator can neither be disabled nor lowered', async () => {
  expect((await change('quan-tri', { disabled: true })).statusCode).toBe(409);
  expect((await change('quan-tri', { role: 'reader' })).json().code).toBe('last-administrator');
  await create('thu-hai', 'administrator');
  expect((await change('quan-tri', { role: 'reader' })).statusCode).toBe(200);
});
