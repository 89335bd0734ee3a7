import type { Role } from '@nhipbao/records';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApi } from '../build-api.ts';
import { ROLE_PERMISSIONS } from '../security/permissions.ts';
import { openApi, type TestApi } from '../testing/open-api.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

let api: TestApi;
const roles: Role[] = ['reader', 'editor', 'administrator'];
const headers = new Map<Role, { cookie: string; 'x-csrf-token': string }>();
beforeAll(async () => {
  api = await openApi();
  for (const role of roles) headers.set(role, await api.signedIn(role));
});
afterAll(() => api.close());

/** What each role may call, written out: a new route has to be put here by hand. */
const ROUTES: Record<string, Role | 'nobody' | 'public'> = {
  'GET /healthz': 'public',
  'GET /readyz': 'public',
  'GET /api/openapi.json': 'public',
  'GET /api/v1/session': 'public',
  'POST /api/v1/session': 'public',
  'DELETE /api/v1/session': 'reader',
  'PUT /api/v1/session/password': 'reader',
  'POST /api/v1/setup': 'public',
  'GET /api/v1/overview': 'reader',
  'GET /api/v1/works': 'reader',
  'GET /api/v1/works/:id': 'reader',
  'POST /api/v1/works/:id/labels': 'editor',
  'GET /api/v1/works/:id/labels': 'editor',
  'GET /api/v1/review': 'editor',
  'GET /api/v1/review/summary': 'editor',
  'GET /api/v1/model/drift': 'editor',
  'GET /api/v1/model/labels': 'administrator',
  'POST /api/v1/model/rescore': 'administrator',
  'POST /api/v1/model/adopt': 'administrator',
  'GET /api/v1/archive/:digest': 'reader',
  'GET /api/v1/archive/:digest/info': 'reader',
  'GET /api/v1/archive/:digest/warc': 'reader',
  'GET /api/v1/sources': 'reader',
  'GET /api/v1/sources/:id': 'reader',
  'POST /api/v1/sources/:id/run': 'editor',
  'POST /api/v1/sources/:id/check': 'editor',
  'GET /api/v1/indicators': 'reader',
  'GET /api/v1/indicators/:id/:unit': 'reader',
  'GET /api/v1/measurements/:id': 'reader',
  'GET /api/v1/measurements/:id/evidence': 'reader',
  'GET /api/v1/registry': 'editor',
  'POST /api/v1/registry/diff': 'administrator',
  'POST /api/v1/registry/apply': 'administrator',
  'GET /api/v1/views': 'editor',
  'GET /api/v1/views/:file': 'editor',
  'GET /api/v1/users': 'administrator',
  'POST /api/v1/users': 'administrator',
  'PATCH /api/v1/users/:id': 'administrator',
  'POST /api/v1/measure': 'administrator',
  'POST /api/v1/classify': 'administrator',
  'POST /api/v1/reprocess': 'administrator',
  'POST /api/v1/backfill': 'administrator',
  'POST /api/v1/verify': 'administrator',
  'POST /api/v1/backup': 'administrator',
  'POST /api/v1/export': 'administrator',
  'GET /api/v1/tasks': 'editor',
  'GET /api/v1/tasks/:id': 'editor',
};

test('every route of the app is in the table, and every route of the table in the app', () => {
  const ours = [...api.routes].filter((route) => !/^(HEAD|OPTIONS) |\/api\/docs| \/\*$/.test(route));
  expect(ours.sort()).toEqual(Object.keys(ROUTES).sort());
});

/** A call that can do no harm: the body is refused, whoever is let in. */
const call = (route: string, from: Record<string, string>) => {
  const [method, path = ''] = route.split(' ');
  const url = path.replace(':file', 'works.xml').replace(/:\w+/g, 'Khong.Co');
  const body = method === 'GET' || method === 'DELETE' ? {} : { payload: { none: true } };
  return api.app.inject({ method: method as Method, url, headers: from, ...body });
};

test.each(Object.entries(ROUTES).filter(([, least]) => least !== 'public'))('%s needs %s', async (route, least) => {
  expect((await call(route, {})).statusCode).toBe(401);
  for (const role of roles) {
    if (route === 'DELETE /api/v1/session') continue;
    const { statusCode, body } = await call(route, headers.get(role) ?? {});
    const may = roles.indexOf(role) >= roles.indexOf(least as Role);
    expect([role, statusCode === 403, body.includes('not-permitted')]).toEqual([role, !may, !may]);
  }
});

test('a higher role may do everything a lower one may', () => {
  for (const permission of ROLE_PERMISSIONS.reader) expect(ROLE_PERMISSIONS.editor.has(permission)).toBe(true);
  for (const permission of ROLE_PERMISSIONS.editor) expect(ROLE_PERMISSIONS.administrator.has(permission)).toBe(true);
});

test('a route that names no permission cannot be registered', async () => {
  const app = buildApi(api.context);
  app.register(async (scope) => {
    scope.get('/forgotten', async () => 'open');
  });
  await expect(app.ready()).rejects.toThrow('names no permission');
});
