import { Overview } from '@nhipbao/records';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApi, type TestApi } from '../testing/open-api.ts';
import { storeRegistry } from '../testing/store-registry.ts';
import { storeStory } from '../testing/store-story.ts';

let api: TestApi;
let reader: { cookie: string };
const at = (text: string) => new Date(`${text}+07:00`);
const read = async (query = '') => Overview.parse((await api.get(`/api/v1/overview${query}`, reader)).json());

// A Tuesday, 10:00 in Vietnam.
beforeAll(async () => {
  api = await openApi({ now: at('2026-11-24T10:00:00') });
  reader = await api.signedIn('reader');
  await storeRegistry(api.warehouse, [{ id: 'bao-rss' }, { id: 'dai-rss', unit: 'station' }]);
  const story = (id: string, when: string, more = {}) =>
    storeStory(api.warehouse, { id, title: id, publishedAt: at(when), ...more });
  await story('t1', '2026-11-24T00:00:00');
  await story('t2', '2026-11-24T09:59:59', { format: 'video' });
  await story('t3', '2026-11-24T09:00:00', { classified: false });
  await story('yesterday', '2026-11-23T23:59:59');
  // Tuesdays before: 3 and 1 until 10:00, and later ones that do not count yet.
  for (const [index, hour] of ['07', '08', '09', '11', '20'].entries())
    await story(`w1-${index}`, `2026-11-17T${hour}:00:00`);
  await story('w2', '2026-11-10T06:00:00');
  await story('w2-late', '2026-11-10T12:00:00');
});
afterAll(() => api.close());

test('today’s works are counted by unit and format, in Vietnam’s day', async () => {
  const { day, units } = await read();
  const [newspaper] = units.filter(({ unit }) => unit === 'newspaper');
  expect(day).toBe('2026-11-24');
  expect(newspaper).toMatchObject({ shortName: 'Báo', hasSources: true, works: 3 });
  expect(newspaper?.formats).toEqual(
    expect.arrayContaining([
      { format: 'text-news', works: 1 },
      { format: 'video', works: 1 },
      { format: null, works: 1 },
    ]),
  );
});

test('usual is the mean of the same weekday up to the same hour', async () => {
  const { units } = await read();
  expect(units.find(({ unit }) => unit === 'newspaper')?.usual).toBe(2);
});

test('a day that is over is compared with whole days', async () => {
  const { units } = await read('?day=2026-11-17');
  expect(units.find(({ unit }) => unit === 'newspaper')).toMatchObject({ works: 5, usual: null });
});

test('a unit without sources, or whose sources never brought anything, is unknown, not 0', async () => {
  const { units } = await read();
  expect(units.find(({ unit }) => unit === 'magazine')).toMatchObject({
    hasSources: false,
    works: null,
    freshestAt: null,
  });
  expect(units.find(({ unit }) => unit === 'station')).toMatchObject({ hasSources: true, works: null });
});

test('the number of a day is the number of the list it opens', async () => {
  const { units } = await read();
  const list = (await api.get('/api/v1/works?day=2026-11-24&unit=newspaper', reader)).json();
  expect(list.works).toHaveLength(units.find(({ unit }) => unit === 'newspaper')?.works ?? -1);
});
