import { defaultRulebook } from '@nhipbao/indicators';
import { seedRulebook } from '@nhipbao/jobs';
import { RulebookInfo, RulebookPreview } from '@nhipbao/records';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { openApi, type TestApi } from '../testing/open-api.ts';
import { storeRegistry } from '../testing/store-registry.ts';
import { storeStory } from '../testing/store-story.ts';

let api: TestApi;
let department: { cookie: string; 'x-csrf-token': string };
let administrator: { cookie: string; 'x-csrf-token': string };
beforeAll(async () => {
  api = await openApi();
  department = await api.signedIn('department', 'so');
  administrator = await api.signedIn('administrator', 'quan-tri');
  await storeRegistry(api.warehouse);
  await seedRulebook(api.warehouse, api.clock.now());
  for (const [id, format] of [
    ['anh-1', 'photo-story'],
    ['anh-2', 'photo-story'],
    ['tin-1', 'text-news'],
    ['phim-1', 'video'],
  ] as const)
    await storeStory(api.warehouse, { id, title: id, format, publishedAt: new Date('2026-03-02T03:00:00Z') });
});
afterAll(() => api.close());

const { parameters } = defaultRulebook();
const withPhotos = {
  effectiveFrom: '2025-11-01',
  note: 'Tính cả phóng sự ảnh',
  parameters: {
    ...parameters,
    trendFormats: { value: [...parameters.trendFormats.value, 'photo-story'], basis: 'Công văn của Sở' },
  },
};
const draft = (version: string, payload: unknown, headers = department) =>
  api.app.inject({ method: 'PUT', url: `/api/v1/rulebooks/${version}`, headers, payload: payload as object });
const adopt = (version: string, headers = department) =>
  api.app.inject({ method: 'POST', url: `/api/v1/rulebooks/${version}/adopt`, headers, payload: {} });
const list = async () => z.array(RulebookInfo).parse((await api.get('/api/v1/rulebooks', department)).json());

test('the shipped rulebook is in force, every parameter with its basis', async () => {
  const [only, ...others] = await list();
  expect(others).toEqual([]);
  expect(only).toMatchObject({ version: '2026-1', status: 'adopted', by: 'seed', inForce: true });
  expect(only?.parameters.length).toBe(Object.keys(parameters).length);
  for (const { key, basis } of only?.parameters ?? []) expect([key, basis.length > 5]).toEqual([key, true]);
});

test('a draft shows what it would change and for whom, and changes nothing', async () => {
  expect((await draft('2026-2', withPhotos)).statusCode).toBe(200);
  const answer = await api.get('/api/v1/rulebooks/2026-2/preview?period=2026', department);
  const preview = RulebookPreview.parse(answer.json());
  expect(preview.against).toBe('2026-1');
  expect(preview.parameters.map(({ key }) => key)).toEqual(['trendFormats']);
  const changed = preview.rows.filter((row) => row.changed);
  expect(changed).toMatchObject([
    { number: 3, unit: 'newspaper', before: { numerator: 1, denominator: 4 }, after: { numerator: 3, denominator: 4 } },
  ]);
  expect((await list()).find(({ inForce }) => inForce)?.version).toBe('2026-1');
});

test('a rulebook with a fault is refused by its field', async () => {
  const answer = await draft('2026-x', {
    ...withPhotos,
    parameters: { ...withPhotos.parameters, activeMonths: { value: 13, basis: 'thử' } },
  });
  expect(answer.json()).toMatchObject({ code: 'invalid-input', faults: [{ field: 'parameters.activeMonths.value' }] });
});

test('the department adopts, nobody else does; then it is in force and never changes', async () => {
  expect((await adopt('2026-2', administrator)).json().code).toBe('not-permitted');
  const before = await api.get('/api/v1/rulebooks/2026-1', department);
  expect((await adopt('2026-2')).json()).toMatchObject({ status: 'adopted', by: 'user:so', inForce: true });
  expect((await api.get('/api/v1/rulebooks/2026-1', department)).json()).toEqual({ ...before.json(), inForce: false });
  expect((await draft('2026-2', withPhotos)).json()).toMatchObject({ code: 'conflict' });
  expect((await adopt('2026-2')).json()).toMatchObject({ code: 'conflict' });
  expect((await adopt('khong-co')).json()).toMatchObject({ code: 'not-found' });
});

test('an adopted rulebook counts for the periods that begin with its effect, not before', async () => {
  await draft('2027-1', { ...withPhotos, effectiveFrom: '2026-11-01' });
  await adopt('2027-1');
  // On 24/11/2026 the period in focus is still 2026, which began before that effect.
  expect((await list()).find(({ inForce }) => inForce)?.version).toBe('2026-2');
});
