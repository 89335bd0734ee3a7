import { createTransport, fixtureDispatcher } from '@nhipbao/collectors';
import { createExtractor } from '@nhipbao/extraction';
import { type ComparedStory, checkLinks, isNearDuplicate, repeatsAmong, simhash } from '@nhipbao/jobs';
import { QualityAnswer, QualityWorks, Source } from '@nhipbao/records';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApi, type TestApi } from '../testing/open-api.ts';
import { storeRegistry } from '../testing/store-registry.ts';
import { storeStory, type TestStory } from '../testing/store-story.ts';

const NOW = new Date('2026-11-24T03:00:00Z');
const LONG = Array.from({ length: 40 }, (_, n) => `Xã thứ ${n} họp bàn việc tưới tiêu cho vụ lúa đông xuân.`);

let api: TestApi;
let reader: { cookie: string };

/** A story of June, read twice: what was read the second time, an hour later, where it is given. */
async function twice(first: TestStory, then: Partial<TestStory> | null = null): Promise<void> {
  const observedAt = first.observedAt ?? new Date('2026-06-10T01:00:00Z');
  await storeStory(api.warehouse, { publishedAt: observedAt, ...first, observedAt });
  const again = new Date(observedAt.getTime() + 3_600_000);
  if (then) await storeStory(api.warehouse, { publishedAt: observedAt, ...first, ...then, observedAt: again });
  await api.warehouse.writer.insert(
    'page_fetches',
    [observedAt, again].map((fetched_at) => ({
      ...{ address: `https://bao.example/${first.id}.html`, url: `https://bao.example/${first.id}.html` },
      ...{ unit_id: first.unit ?? 'newspaper', source_id: 'newspaper-web', item_id: first.id, fetched_at },
      ...{ outcome: then && fetched_at === again ? 'stored' : 'unchanged', status: 200, digest: '', attempt: 0 },
      ...{ next_at: null, etag: '', last_modified: '', error_code: null, error_message: null },
    })),
  );
}

const figures = async (unit = 'newspaper') => {
  const answer = QualityAnswer.parse((await api.get(`/api/v1/quality?period=2026&unit=${unit}`, reader)).json());
  const [only] = answer.units;
  if (!only) throw new Error('no unit');
  return only;
};
const listed = async (measure: string, query = '', unit = 'newspaper') =>
  QualityWorks.parse((await api.get(`/api/v1/quality/${unit}/${measure}?period=2026${query}`, reader)).json()).works;

beforeAll(async () => {
  api = await openApi({ now: NOW });
  reader = await api.signedIn('reader');
  await storeRegistry(api.warehouse);
});
afterAll(() => api.close());

test('where nothing was looked at nothing is said to be found', async () => {
  const { whole, months } = await figures('magazine');
  expect(new Set(Object.values(whole.measures).map(({ found }) => found))).toEqual(new Set([null]));
  expect(months).toHaveLength(12);
});

test('a new headline or other words are a correction; quotes, blocks, spaces and pictures are not', async () => {
  const text = ['Giá lúa là 7.000 đồng.', 'Nông dân "phấn khởi".'];
  await twice(
    { id: 'headline', title: 'Giá lúa tăng nhẹ', lead: 'Vụ mới.', paragraphs: text },
    { title: 'Giá lúa tăng' },
  );
  await twice({ id: 'number', title: 'Giá lúa ở xã', paragraphs: text }, { paragraphs: ['Giá lúa là 7.500 đồng.'] });
  await twice(
    { id: 'mark', title: 'Họp xã', paragraphs: ['Ông Bình chủ trì.'] },
    { paragraphs: ['Ông Bính chủ trì.'] },
  );
  const rendered = ['Vụ mới. Giá lúa là  7.000 đồng.', 'Nông dân “phấn khởi”.'];
  await twice(
    { id: 'rendered', title: 'Giá lúa hè', lead: 'Vụ mới.', paragraphs: text },
    { lead: null, paragraphs: rendered },
  );
  await twice({ id: 'same', title: 'Họp dân', paragraphs: text });
  await storeStory(api.warehouse, { id: 'once', title: 'Mưa to', observedAt: new Date('2026-06-11T01:00:00Z') });

  const { months, whole } = await figures();
  const june = months.find(({ month }) => month === '2026-06');
  expect(june?.measures.corrected).toEqual({ found: 3, of: 5 });
  expect(june).toMatchObject({ works: 6, changedOtherwise: 1, incomparable: 0 });
  expect(whole.measures.corrected).toEqual({ found: 3, of: 5 });
  const works = await listed('corrected', '&month=2026-06');
  expect(new Map(works.map(({ id, changed }) => [id, changed]))).toEqual(
    new Map([
      ['headline', ['title']],
      ['number', ['text']],
      ['mark', ['text']],
    ]),
  );
  expect(await listed('corrected', '&month=2026-07')).toEqual([]);
});

test('what a page does not name is counted of those that could have named it, and AI only where a sign is known', async () => {
  const july = { observedAt: new Date('2026-07-02T01:00:00Z') };
  await storeStory(api.warehouse, { ...july, id: 'full', title: 'Đủ cả', lead: 'Có sapo.' });
  await storeStory(api.warehouse, { ...july, id: 'no-lead', title: 'Thiếu sapo', lead: ' ' });
  await storeStory(api.warehouse, { ...july, id: 'retold', title: 'Tin dẫn lại', lead: 'Có.', origin: 'republished' });
  const july1 = (await figures()).months.find(({ month }) => month === '2026-07');
  expect(july1?.measures).toMatchObject({
    'no-author': { found: 0, of: 2 },
    'no-lead': { found: 1, of: 2 },
    // Republished, and its page names no source.
    'no-source': { found: 1, of: 3 },
    'no-ai-label': { found: null, of: 0 },
  });
  expect(await listed('no-source', '&month=2026-07')).toMatchObject([{ id: 'retold', republished: true }]);
  expect((await listed('no-lead', '&month=2026-07')).map(({ id }) => id)).toEqual(['no-lead']);
});

test('links and pictures are asked for politely; what is broken is told from what says nothing', async () => {
  const html = `<html lang="vi"><head><title>Họp xã</title></head><body><nav><a href="/het">Thời sự nóng</a></nav>
    <article><h1>Họp xã bàn việc tưới tiêu cho vụ lúa đông xuân</h1>${LONG.map((line) => `<p>${line}</p>`).join('')}
    <p>Xem <a href="/mat">quyết định của huyện</a>, <a href="https://so.example/van-ban">văn bản của sở</a> và
    <a href="https://cam.example/x">thông báo của tỉnh</a>, <a href="https://loi.example/x">bản đồ quy hoạch</a>.</p>
    <img src="/anh.jpg" width="800" height="500"><img src="/mat.jpg" width="800" height="500"></article></body></html>`;
  const asked: string[] = [];
  const transport = createTransport({
    userAgent: 'NhipBao/0 (+https://example.vn)',
    spacingMs: 0,
    retries: 0,
    dispatcher: fixtureDispatcher(({ url }) => {
      asked.push(url.href);
      const type = (contentType: string, body: string, status = 200) => ({
        status,
        headers: { 'content-type': contentType },
        body,
      });
      if (url.pathname === '/robots.txt')
        return url.host === 'cam.example'
          ? type('text/plain', 'User-agent: *\nDisallow: /')
          : type('text/plain', '', 404);
      if (url.pathname === '/same.html') return type('text/html; charset=utf-8', html);
      if (url.pathname === '/van-ban') return type('text/html', 'có');
      if (url.pathname === '/anh.jpg') return type('image/jpeg', 'x'.repeat(100_000));
      if (url.pathname === '/mat.jpg') return type('text/html', 'Không tìm thấy');
      return type('text/html', 'không', url.host === 'loi.example' ? 503 : 404);
    }),
  });
  const extractor = createExtractor();
  const source = Source.parse({
    ...{ id: 'newspaper-web', unit: 'newspaper', collector: 'web', title: 'Báo' },
    ...{ schedule: { everyMinutes: 60 }, settings: { url: 'https://bao.example/' } },
  });
  const context = {
    warehouse: api.warehouse,
    clock: api.clock,
    transport,
    extractor,
    signal: new AbortController().signal,
  };
  const done = await checkLinks(context, source, 100);
  await extractor.close();
  await transport.close();

  expect(done).toEqual({ works: 8, addresses: 6 });
  expect(asked.filter((url) => url.startsWith('https://cam.example'))).toEqual(['https://cam.example/robots.txt']);
  expect(asked).not.toContain('https://bao.example/het');
  const { whole } = await figures();
  expect(whole.measures).toMatchObject({
    'broken-links': { found: 1, of: 1 },
    'broken-pictures': { found: 1, of: 1 },
    // Seven of the eight pages do not exist on that site.
    'page-gone': { found: 7, of: 8 },
  });
  expect(whole).toMatchObject({ addressesAsked: 6, addressesUnclear: 2 });
  expect(await listed('broken-links')).toMatchObject([{ id: 'same', address: 'https://bao.example/mat', status: 404 }]);
  expect(await listed('broken-pictures')).toMatchObject([
    { address: 'https://bao.example/mat.jpg', reason: 'not-a-picture' },
  ]);
  // Nobody is asked twice within a month.
  expect(await checkLinks({ ...context }, source, 100)).toEqual({ works: 0, addresses: 0 });
});

test('a text told again by another unit is a repeat; one that names its source is counted apart, a short one not at all', async () => {
  const hour = (n: number) => new Date(Date.parse('2026-08-05T01:00:00Z') + n * 3_600_000);
  const store = async (id: string, unit: string, at: Date, more: Partial<TestStory> = {}) =>
    storeStory(api.warehouse, {
      id,
      unit,
      title: `Bài ${unit} về thủy lợi`,
      paragraphs: LONG,
      observedAt: at,
      simhash: simhash(LONG.join(' ')),
      ...more,
    });
  await store('first', 'newspaper', hour(0));
  await store('copied', 'station', hour(3));
  await store('credited', 'magazine', hour(4), { origin: 'republished' });
  await store('late', 'station', hour(80));
  api.clock.move(600_000);
  const station = await figures('station');
  expect(station.whole.measures).toMatchObject({
    'repeats-own': { found: 0, of: 2 },
    'repeats-other': { found: 1, of: 2 },
  });
  expect((await figures('magazine')).whole).toMatchObject({ works: 0, republishedRepeats: 1 });
  expect(await listed('repeats-other', '', 'station')).toMatchObject([
    { id: 'copied', repeats: { id: 'first', unit: 'newspaper' } },
  ]);
});

test('repeats are those that comparing every pair would find', () => {
  const story = fc.record({
    unit: fc.constantFrom('a', 'b'),
    text: fc.integer({ min: 0, max: 3 }),
    hours: fc.integer({ min: 0, max: 200 }),
  });
  const hashes = [0, 1, 2, 3].map((n) => simhash(`${LONG.join(' ')} ${'khác hẳn nhau '.repeat(n * 30)}`));
  fc.assert(
    fc.property(fc.array(story, { maxLength: 25 }), (drawn) => {
      const stories: ComparedStory[] = drawn
        .map(({ unit, text, hours }, n) => ({
          ...{ itemId: String(n), unit, title: `Bài số ${unit} về việc`, simhash: hashes[text] ?? '', syllables: 200 },
          ...{ datedAt: new Date(Date.parse('2026-06-01T00:00:00Z') + hours * 3_600_000), isWork: true },
        }))
        .toSorted((a, b) => a.datedAt.getTime() - b.datedAt.getTime());
      const expected = stories.filter((one, at) => stories.slice(0, at).some((other) => isNearDuplicate(other, one)));
      expect(
        repeatsAmong(stories)
          .map(({ story: found }) => found.itemId)
          .toSorted(),
      ).toEqual(expected.map(({ itemId }) => itemId).toSorted());
    }),
  );
});

test('the table for spreadsheets leaves empty what is not known, and a wrong month is refused', async () => {
  const csv = (await api.get('/api/v1/quality.csv?period=2026&unit=magazine', reader)).body;
  expect(csv).toContain('2026,magazine,Tạp chí Văn nghệ Tây Ninh,,broken-links,,0,');
  expect((await api.get('/api/v1/quality/newspaper/no-lead?period=2026&month=2025-01', reader)).statusCode).toBe(400);
  expect((await api.get('/api/v1/quality/nobody/no-lead?period=2026', reader)).statusCode).toBe(404);
  const assessor = await api.signedIn('assessor');
  expect((await api.get('/api/v1/quality?period=2026', assessor)).statusCode).toBe(403);
});
