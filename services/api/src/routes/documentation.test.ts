import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { openApi, type TestApi } from '../testing/open-api.ts';

let api: TestApi;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nhipbao-web-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Nhịp Báo</title>');
  await writeFile(join(folder, 'assets', 'app-1a2b3c.js'), 'export {};');
  api = await openApi({ webRoot: folder });
});
afterAll(async () => {
  await api.close();
  await rm(folder, { recursive: true });
});

test('the API describes every route in OpenAPI 3.1', async () => {
  const document = (await api.get('/api/openapi.json')).json();
  expect(document.openapi).toBe('3.1.0');
  const described = z
    .record(z.string(), z.record(z.string(), z.object({ summary: z.string().optional() })))
    .parse(document.paths);
  const ours = [...api.routes].filter((route) => /^(GET|POST|PUT|PATCH|DELETE) \/api\/v1\//.test(route));
  for (const route of ours) {
    const [method = '', path = ''] = route.split(' ');
    const operation = described[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()];
    expect([route, typeof operation?.summary]).toEqual([route, 'string']);
  }
});

test('every operation says how to sign in and that faults are problem details', async () => {
  const { paths } = (await api.get('/api/openapi.json')).json();
  expect(paths['/api/v1/works'].get.security).toEqual([{ session: [] }, { commandLine: [] }, { key: [] }]);
  expect(paths['/api/v1/session'].post.security).toEqual([]);
  expect(Object.keys(paths['/api/v1/works'].get.responses).sort()).toEqual(['200', '4XX', '5XX']);
});

test('every address of the pull has an example, and each example fits the shape that its route describes', async () => {
  const Operation = z.object({
    tags: z.array(z.string()).default([]),
    responses: z.record(
      z.string(),
      z.object({
        content: z
          .record(z.string(), z.object({ schema: z.unknown().optional(), example: z.unknown().optional() }))
          .default({}),
      }),
    ),
  });
  const paths = z
    .record(z.string(), z.object({ get: Operation.optional() }))
    .parse((await api.get('/api/openapi.json')).json().paths);
  const described = Object.entries(paths).flatMap(([path, { get }]) =>
    get?.tags.includes('pull') ? [{ path, get }] : [],
  );
  expect(described.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['/api/v1/observations', '/api/v1/catalog', '/api/v1/registry/units']),
  );
  for (const { path, get } of described)
    for (const [type, { schema, example }] of Object.entries(get.responses['200']?.content ?? {})) {
      if (type === 'text/csv') continue;
      const shape = z.fromJSONSchema(z.record(z.string(), z.unknown()).parse(schema));
      expect([path, example === undefined, shape.safeParse(example).error]).toEqual([path, false, undefined]);
      expect([path, shape.safeParse({ wrong: 1 }).success]).toEqual([path, false]);
    }
});

test('the documentation page may style itself inline, and nothing else', async () => {
  const page = await api.get('/api/docs/');
  expect(page.statusCode).toBe(200);
  const policy = String(page.headers['content-security-policy']);
  expect(policy).toContain("style-src 'self' 'unsafe-inline'");
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/script-src[^;]*unsafe/);
});

test('the dashboards’ own addresses all get the app', async () => {
  for (const path of ['/', '/bai-viet/abc?q=1', '/chi-so']) {
    const answer = await api.get(path, { accept: 'text/html' });
    expect([path, answer.statusCode, answer.body.includes('Nhịp Báo')]).toEqual([path, 200, true]);
    expect(answer.headers['cache-control']).toBe('no-cache');
    expect(answer.headers['content-security-policy']).toContain("script-src 'self'");
  }
});

test('files that never change are kept for a year, and a missing file is no page', async () => {
  const file = await api.get('/assets/app-1a2b3c.js');
  expect(file.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  expect((await api.get('/assets/none.js', { accept: '*/*' })).statusCode).toBe(404);
});

test('nobody reads files outside of the dashboards’ folder', async () => {
  for (const path of ['/../package.json', '/%2e%2e/package.json', '/..%2f..%2fetc/passwd']) {
    expect((await api.get(path)).body).not.toMatch(/"name"|root:/);
  }
});

test('whoever watches over the process is told that it is alive and ready', async () => {
  expect((await api.get('/healthz')).json()).toEqual({ status: 'ok' });
  expect((await api.get('/readyz')).json()).toEqual({ status: 'ok' });
});
