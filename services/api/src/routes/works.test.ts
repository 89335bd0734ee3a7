import { WorkDetail, type WorksPage } from '@nhipbao/records';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApi, type TestApi } from '../testing/open-api.ts';
import { storeStory } from '../testing/store-story.ts';

let api: TestApi;
let reader: { cookie: string };
const at = (text: string) => new Date(`${text}+07:00`);
const list = async (query = ''): Promise<WorksPage> => (await api.get(`/api/v1/works?${query}`, reader)).json();
const ids = async (query = '') => (await list(query)).works.map(({ id }) => id);

beforeAll(async () => {
  api = await openApi();
  reader = await api.signedIn('reader');
  const { warehouse } = api;
  await storeStory(warehouse, {
    id: 'a',
    title: 'Tây Ninh đón bão số 3',
    publishedAt: at('2026-11-23T23:59:59'),
    paragraphs: ['Gió giật cấp 8.'],
  });
  await storeStory(warehouse, {
    id: 'b',
    title: 'Tờ báo của tỉnh',
    publishedAt: at('2026-11-24T00:00:00'),
    format: 'infographic',
  });
  await storeStory(warehouse, {
    id: 'c',
    unit: 'station',
    title: 'Hoà nhạc ở Đồng Khởi',
    publishedAt: at('2026-11-24T07:00:00'),
    format: 'video',
  });
  await storeStory(warehouse, {
    id: 'd',
    title: 'Giá nông sản',
    publishedAt: at('2026-11-24T07:00:00'),
    classified: false,
  });
  await storeStory(warehouse, {
    id: 'e',
    title: 'Dẫn lại',
    publishedAt: null,
    observedAt: at('2026-11-24T08:00:00'),
    origin: 'republished',
  });
});
afterAll(() => api.close());

test('works come newest first, those without a date by their first sighting', async () => {
  const { works, next } = await list('scope=all');
  expect(works.map(({ id }) => id)).toEqual(['e', 'd', 'c', 'b', 'a']);
  expect(works[0]).toMatchObject({
    publishedAt: null,
    datedAt: '2026-11-24T08:00:00.000+07:00',
    datedBySighting: true,
  });
  expect(next).toBeNull();
});

test('a day is a day in Vietnam', async () => {
  expect(await ids('day=2026-11-24')).toEqual(['d', 'c', 'b']);
  expect(await ids('day=2026-11-23')).toEqual(['a']);
  expect(await ids('from=2026-11-23&to=2026-11-23')).toEqual(['a']);
  expect(await ids('to=2026-11-23')).toEqual(['a']);
});

test('republished content is no work, and shown when it is asked for', async () => {
  expect(await ids('')).not.toContain('e');
  expect(await ids('scope=all')).toContain('e');
});

test('works are filtered by unit, format, origin, and by having no decision', async () => {
  expect(await ids('unit=station')).toEqual(['c']);
  expect(await ids('format=infographic')).toEqual(['b']);
  expect(await ids('format=none')).toEqual(['d']);
  expect(await ids('origin=republished')).toEqual(['e']);
});

test('a work without a decision has neither a layer nor a probability', async () => {
  const { works } = await list('format=none');
  expect(works[0]).toMatchObject({ format: null, layer: null, probability: null, origin: 'unknown' });
});

test('a search without diacritics finds every spelling, one with them only its own', async () => {
  expect(await ids('q=tay%20ninh')).toEqual(['a']);
  expect(await ids('q=bao')).toEqual(['b', 'a']);
  expect(await ids(`q=${encodeURIComponent('bão')}`)).toEqual(['a']);
  expect(await ids(`q=${encodeURIComponent('BÁO')}`)).toEqual(['b']);
  expect(await ids(`q=${encodeURIComponent('hòa nhạc')}`)).toEqual(['c']);
  expect(await ids('q=dong+khoi')).toEqual(['c']);
  expect(await ids(`q=${encodeURIComponent('giật cap 8')}`)).toEqual(['a']);
  expect(await ids(`q=${encodeURIComponent('…')}`)).toEqual([]);
});

test('words in quotes must stand together', async () => {
  expect(await ids(`q=${encodeURIComponent('ninh tây')}`)).toEqual(['a']);
  expect(await ids(`q=${encodeURIComponent('"ninh tây"')}`)).toEqual([]);
  expect(await ids('q=%22tay+ninh%22')).toEqual(['a']);
});

test('pages fit together, also when works come in between', async () => {
  const first = await list('scope=all&limit=2');
  expect(first.works.map(({ id }) => id)).toEqual(['e', 'd']);
  await storeStory(api.warehouse, { id: 'z', title: 'Mới nhất', publishedAt: at('2026-11-24T09:00:00') });
  const second = await list(`scope=all&limit=2&cursor=${first.next}`);
  const third = await list(`scope=all&limit=2&cursor=${second.next}`);
  expect([...second.works, ...third.works].map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  expect(third.next).toBeNull();
});

test('a cursor that was not ours is refused', async () => {
  const answer = await api.get('/api/v1/works?cursor=abc', reader);
  expect([answer.statusCode, answer.json().code]).toEqual([400, 'invalid-cursor']);
});

test('a wrong filter names every wrong field in Vietnamese', async () => {
  const answer = await api.get('/api/v1/works?day=24-11-2026&limit=0&format=tin', reader);
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(answer.json()).toMatchObject({
    type: 'urn:nhipbao:problem:invalid-input',
    title: 'Dữ liệu gửi lên chưa đúng',
    status: 400,
    instance: expect.stringMatching(/^req-/),
  });
  const faults = new Map(
    answer.json().faults.map((fault: { field: string; message: string }) => [fault.field, fault.message]),
  );
  expect(faults.get('day')).toBe('Cần ngày dạng năm-tháng-ngày, ví dụ 2026-11-24');
  expect(faults.get('limit')).toBe('Phải từ 1 trở lên');
  expect(faults.has('format')).toBe(true);
});

test('one work shows its decision with reasons, its addresses and the lists that named it', async () => {
  const work = WorkDetail.parse((await api.get('/api/v1/works/b', reader)).json());
  expect(work).toMatchObject({
    id: 'b',
    text: '',
    authors: ['Lan Anh'],
    tags: ['tây ninh'],
    format: 'infographic',
    layer: 'rule',
  });
  expect(work.decisions).toEqual([
    expect.objectContaining({
      format: 'infographic',
      reasons: [{ text: 'không có phương tiện nào khác', weight: 0.9 }],
    }),
  ]);
  expect(work.addresses).toEqual([{ address: 'https://bao.example/b.html', reason: 'first' }]);
  expect(work.sightings).toEqual([expect.objectContaining({ source: 'newspaper-rss', listKind: 'rss' })]);
});

test('a work that was changed shows what changed, and a return to the old text is a third version', async () => {
  const version = (title: string, hour: string) =>
    storeStory(api.warehouse, {
      id: 'v',
      title,
      publishedAt: at('2026-11-20T08:00:00'),
      observedAt: at(`2026-11-20T${hour}:00`),
      paragraphs: ['Đoạn.'],
    });
  await version('A', '08:00');
  await version('B', '09:00');
  await version('A', '10:00');
  const { versions, title } = WorkDetail.parse((await api.get('/api/v1/works/v', reader)).json());
  expect(title).toBe('A');
  expect(versions.map((one) => one.title)).toEqual(['A', 'B', 'A']);
  expect(versions[2]?.changes).toBeNull();
  expect(versions[1]?.changes).toEqual([
    { kind: 'removed', text: 'A' },
    { kind: 'added', text: 'B' },
    { kind: 'same', text: 'Đoạn.' },
  ]);
});

test('an unknown work is not found', async () => {
  expect((await api.get('/api/v1/works/khong-co', reader)).json()).toMatchObject({ status: 404, code: 'not-found' });
});
