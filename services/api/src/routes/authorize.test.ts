import { Role } from '@nhipbao/records';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApi } from '../build-api.ts';
import { ROLE_PERMISSIONS } from '../security/permissions.ts';
import { openApi, type TestApi } from '../testing/open-api.ts';
import { storeRegistry } from '../testing/store-registry.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

let api: TestApi;
const roles = Role.options;
const headers = new Map<Role, { cookie: string; 'x-csrf-token': string }>();
beforeAll(async () => {
  api = await openApi();
  await storeRegistry(api.warehouse);
  for (const role of roles) headers.set(role, await api.signedIn(role));
});
afterAll(() => api.close());

const EVERYONE: readonly Role[] = roles;
const READERS: readonly Role[] = ['reader', 'editor', 'agency-lead', 'department', 'administrator'];
const OPERATORS: readonly Role[] = ['editor', 'agency-lead', 'department', 'administrator'];
const NEWSROOM: readonly Role[] = ['editor', 'agency-lead', 'administrator'];
const KEEPERS: readonly Role[] = ['department', 'administrator'];
const AUDIT_READERS: readonly Role[] = ['department', 'assessor', 'administrator'];
const ADMINISTRATOR: readonly Role[] = ['administrator'];

/** Who may call what, written out: a new route has to be put here by hand. */
const ROUTES: Record<string, readonly Role[] | 'public'> = {
  'GET /healthz': 'public',
  'GET /readyz': 'public',
  'GET /api/openapi.json': 'public',
  'GET /api/v1/session': 'public',
  'POST /api/v1/session': 'public',
  'DELETE /api/v1/session': EVERYONE,
  'PUT /api/v1/session/password': EVERYONE,
  'POST /api/v1/setup': 'public',
  'GET /api/v1/overview': READERS,
  'GET /api/v1/works': READERS,
  'GET /api/v1/works/:id': READERS,
  'POST /api/v1/works/:id/labels': NEWSROOM,
  'GET /api/v1/works/:id/labels': NEWSROOM,
  'GET /api/v1/publications': READERS,
  'GET /api/v1/publications/:id': READERS,
  'POST /api/v1/publications/:id/match': NEWSROOM,
  'GET /api/v1/matches/review': NEWSROOM,
  'GET /api/v1/review': NEWSROOM,
  'GET /api/v1/review/summary': NEWSROOM,
  'GET /api/v1/model/drift': NEWSROOM,
  'GET /api/v1/model/labels': ADMINISTRATOR,
  'POST /api/v1/model/rescore': ADMINISTRATOR,
  'POST /api/v1/model/adopt': ADMINISTRATOR,
  'GET /api/v1/assessments': AUDIT_READERS,
  'POST /api/v1/assessments': ['department'],
  'GET /api/v1/audits': AUDIT_READERS,
  'GET /api/v1/audits/price': AUDIT_READERS,
  'POST /api/v1/audits': ['assessor'],
  'POST /api/v1/audits/:id/second-wave': ['assessor'],
  'GET /api/v1/audits/:id/queue': ['assessor'],
  'POST /api/v1/audits/:id/labels/:item': ['assessor'],
  'POST /api/v1/audits/:id/signature': ['assessor'],
  'GET /api/v1/audits/:id/verification': AUDIT_READERS,
  'GET /api/v1/archive/:digest': EVERYONE,
  'GET /api/v1/archive/:digest/info': EVERYONE,
  'GET /api/v1/archive/:digest/warc': EVERYONE,
  'GET /api/v1/sources': READERS,
  'GET /api/v1/sources/:id': READERS,
  'POST /api/v1/sources/:id/run': OPERATORS,
  'POST /api/v1/sources/:id/check': OPERATORS,
  'GET /api/v1/imports/template.csv': READERS,
  'GET /api/v1/imports/template.xlsx': READERS,
  'GET /api/v1/imports/:source': READERS,
  'GET /api/v1/imports/:source/:digest': EVERYONE,
  'POST /api/v1/imports/:source': OPERATORS,
  'GET /api/v1/indicators': EVERYONE,
  'GET /api/v1/indicators/:id/:unit': EVERYONE,
  'GET /api/v1/measurements/:id': EVERYONE,
  'GET /api/v1/measurements/:id/evidence': READERS,
  'GET /api/v1/registry': OPERATORS,
  'POST /api/v1/registry/diff': ADMINISTRATOR,
  'POST /api/v1/registry/apply': ADMINISTRATOR,
  'GET /api/v1/views': OPERATORS,
  'GET /api/v1/views/:file': OPERATORS,
  'GET /api/v1/users': ADMINISTRATOR,
  'POST /api/v1/users': ADMINISTRATOR,
  'PATCH /api/v1/users/:id': ADMINISTRATOR,
  'POST /api/v1/measure': ADMINISTRATOR,
  'POST /api/v1/classify': ADMINISTRATOR,
  'POST /api/v1/match': ADMINISTRATOR,
  'POST /api/v1/reprocess': ADMINISTRATOR,
  'POST /api/v1/backfill': ADMINISTRATOR,
  'POST /api/v1/verify': ADMINISTRATOR,
  'POST /api/v1/backup': ADMINISTRATOR,
  'POST /api/v1/export': ADMINISTRATOR,
  'GET /api/v1/tasks': OPERATORS,
  'GET /api/v1/tasks/:id': OPERATORS,
  'GET /api/v1/rulebooks': EVERYONE,
  'GET /api/v1/rulebooks/:version': EVERYONE,
  'PUT /api/v1/rulebooks/:version': KEEPERS,
  'GET /api/v1/rulebooks/:version/preview': KEEPERS,
  'POST /api/v1/rulebooks/:version/adopt': ['department'],
  'GET /api/v1/declarations': READERS,
  'GET /api/v1/declarations/sheet': READERS,
  'GET /api/v1/declarations/:indicator/:unit/:period': READERS,
  'PUT /api/v1/declarations/:indicator/:unit/:period': ['agency-lead'],
  'POST /api/v1/declarations/:indicator/:unit/:period/submission': ['agency-lead'],
  'POST /api/v1/declarations/:indicator/:unit/:period/decision': ['department'],
  'POST /api/v1/documents': ['agency-lead', 'department'],
  'GET /api/v1/documents/:digest': ['agency-lead', 'department'],
  'GET /api/v1/years': EVERYONE,
  'GET /api/v1/years/:year': EVERYONE,
  'POST /api/v1/years/:year/units/:unit/acts': ['agency-lead'],
  'POST /api/v1/years/:year/units/:unit/no-assessment': ['department'],
  'POST /api/v1/years/:year/acts': ['department'],
  'POST /api/v1/years/:year/report': ['department'],
  'GET /api/v1/years/:year/package': READERS,
  'GET /api/v1/definitions': EVERYONE,
  'GET /api/v1/targets': EVERYONE,
  'GET /api/v1/observations': EVERYONE,
  'GET /api/v1/manifests': EVERYONE,
  'GET /api/v1/manifests/:digest': EVERYONE,
  'GET /api/v1/catalog': EVERYONE,
  'GET /api/v1/registry/agencies': EVERYONE,
  'GET /api/v1/registry/units': EVERYONE,
  'GET /api/v1/registry/platforms': EVERYONE,
  'GET /api/v1/registry/accounts': EVERYONE,
  'GET /api/v1/registry/channels': EVERYONE,
  'GET /api/v1/reports': EVERYONE,
  'POST /api/v1/reports': ['agency-lead', 'department'],
  'GET /api/v1/reports/:id/files/:format': EVERYONE,
  'POST /api/v1/reports/:id/signed': ['agency-lead', 'department'],
  'GET /api/v1/report-heads': EVERYONE,
  'PUT /api/v1/report-heads': ['department'],
  'GET /api/v1/accounts/:id/metrics': EVERYONE,
  'GET /api/v1/accounts/:id/readings': EVERYONE,
  'GET /api/v1/fixed-readings': EVERYONE,
  'GET /api/v1/platforms': EVERYONE,
  'GET /api/v1/platforms/:unit/:platform/:month': EVERYONE,
  'GET /api/v1/quality': READERS,
  'GET /api/v1/quality.csv': READERS,
  'GET /api/v1/quality/:unit/:measure': READERS,
  'GET /api/v1/maturity': READERS,
  'GET /api/v1/maturity.csv': READERS,
  'GET /api/v1/maturity/decisions/:id': READERS,
  'GET /api/v1/maturity/decisions/:id/file': READERS,
  'PUT /api/v1/maturity/decisions': ['department'],
  'PUT /api/v1/maturity/:year/:agency/answers/:criterion': ['agency-lead'],
  'POST /api/v1/maturity/:year/:agency/submission': ['agency-lead'],
  'POST /api/v1/maturity/:year/:agency/decision': ['department'],
  'GET /api/v1/publications/:id/readings': EVERYONE,
  'GET /api/v1/register': EVERYONE,
  'POST /api/v1/register/import': ADMINISTRATOR,
  'PUT /api/v1/register/:id': ADMINISTRATOR,
  'GET /api/v1/alerts': READERS,
  'GET /api/v1/accounts': OPERATORS,
  'GET /api/v1/accounts/:id': OPERATORS,
  'POST /api/v1/accounts/:id/connect': ADMINISTRATOR,
  'POST /api/v1/accounts/:id/disconnect': ADMINISTRATOR,
  'GET /api/v1/consents/start': 'public',
  'GET /api/v1/consents/callback': 'public',
  'POST /api/v1/accounts': ADMINISTRATOR,
  'POST /api/v1/accounts/:id/purge': ADMINISTRATOR,
  'GET /api/v1/collectors': OPERATORS,
  'POST /api/v1/sources': ADMINISTRATOR,
  'PATCH /api/v1/sources/:id': ADMINISTRATOR,
  'GET /api/v1/settings': OPERATORS,
  'PUT /api/v1/settings/:name': ADMINISTRATOR,
  'GET /api/v1/secrets': ADMINISTRATOR,
  'PUT /api/v1/secrets/:name': ADMINISTRATOR,
  'DELETE /api/v1/secrets/:name': ADMINISTRATOR,
  'GET /api/v1/keys': KEEPERS,
  'POST /api/v1/keys': KEEPERS,
  'DELETE /api/v1/keys/:prefix': KEEPERS,
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

test.each(Object.entries(ROUTES).filter(([, who]) => who !== 'public'))(
  '%s is for whom the table says',
  async (route, who) => {
    expect((await call(route, {})).statusCode).toBe(401);
    for (const role of roles) {
      if (route === 'DELETE /api/v1/session') continue;
      const { statusCode, body } = await call(route, headers.get(role) ?? {});
      const may = who.includes(role);
      expect([role, statusCode === 403, body.includes('not-permitted')]).toEqual([role, !may, !may]);
    }
  },
);

test('the administrator does nothing that is the department\u2019s or the assessor\u2019s, and the assessor sees no decision', () => {
  const may = (role: Role) => ROLE_PERMISSIONS[role];
  for (const act of ['assessments:appoint', 'rulebook:adopt', 'cycle:manage', 'audits:assess'] as const)
    expect([act, may('administrator').has(act)]).toEqual([act, false]);
  for (const sight of ['works:read', 'evidence:read', 'labels:write', 'views:export'] as const)
    expect([sight, may('assessor').has(sight)]).toEqual([sight, false]);
  expect(may('department').has('audits:assess')).toBe(false);
});

test('a route that names no permission cannot be registered', async () => {
  const app = buildApi(api.context);
  app.register(async (scope) => {
    scope.get('/forgotten', async () => 'open');
  });
  await expect(app.ready()).rejects.toThrow('names no permission');
});
