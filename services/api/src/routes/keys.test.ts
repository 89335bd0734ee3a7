import { CreatedApiKey } from '@nhipbao/records';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApi, type TestApi } from '../testing/open-api.ts';

let api: TestApi;
let department: { cookie: string; 'x-csrf-token': string };
beforeAll(async () => {
  api = await openApi();
  department = await api.signedIn('department', 'so');
});
afterAll(() => api.close());

const create = async (payload: Record<string, unknown>) => {
  const answer = await api.app.inject({ method: 'POST', url: '/api/v1/keys', headers: department, payload });
  expect(answer.statusCode).toBe(201);
  return CreatedApiKey.parse(answer.json());
};
const bearer = (key: string) => ({ authorization: `Bearer ${key}` });

test('a key reads what its scopes name and nothing else; it is told once and kept as its digest', async () => {
  const { key, info } = await create({ name: 'Hệ thống báo cáo', scopes: ['indicators:read'] });
  expect((await api.get('/api/v1/indicators', bearer(key))).statusCode).toBe(200);
  expect((await api.get('/api/v1/works', bearer(key))).json().code).toBe('not-permitted');
  expect((await api.get('/api/v1/keys', bearer(key))).json().code).toBe('not-permitted');
  const put = { method: 'PUT', url: '/api/v1/session/password', headers: bearer(key), payload: {} } as const;
  expect((await api.app.inject(put)).json().code).toBe('not-permitted');

  const list = (await api.get('/api/v1/keys', department)).json();
  expect(list).toMatchObject([{ prefix: info.prefix, createdBy: 'user:so', lastUsedAt: expect.any(String) }]);
  expect(JSON.stringify([list, api.lines])).not.toContain(key.split('_')[2]);
});

test('a key that is wrong, expired or revoked is refused, and says so', async () => {
  const { key } = await create({ name: 'Ngắn hạn', scopes: ['works:read'], days: 1 });
  const wrong = `${key.slice(0, -2)}${key.endsWith('AA') ? 'BB' : 'AA'}`;
  expect((await api.get('/api/v1/works', bearer(wrong))).json()).toMatchObject({
    status: 401,
    detail: expect.stringContaining('Khóa API'),
  });
  expect((await api.get('/api/v1/works', bearer(key))).statusCode).toBe(200);
  api.clock.move(86_400_000 + 1);
  expect((await api.get('/api/v1/works', bearer(key))).statusCode).toBe(401);

  department = await api.signedIn('department', 'so-hai');
  const second = await create({ name: 'Thu hồi', scopes: ['works:read'] });
  const revoke = { method: 'DELETE', url: `/api/v1/keys/${second.info.prefix}`, headers: department } as const;
  expect((await api.app.inject(revoke)).json().revokedAt).not.toBeNull();
  expect((await api.get('/api/v1/works', bearer(second.key))).statusCode).toBe(401);
});

test('a key has its requests of a minute, then it is told how long to wait', async () => {
  const { key } = await create({ name: 'Chậm', scopes: ['indicators:read'], requestsPerMinute: 2 });
  const ask = () => api.get('/api/v1/indicators', bearer(key));
  await ask();
  await ask();
  const third = await ask();
  expect(third.json().code).toBe('too-many-requests');
  expect(Number(third.headers['retry-after'])).toBeGreaterThan(0);
  api.clock.move(60_000);
  expect((await ask()).statusCode).toBe(200);
});
