import { fold } from '@nhipbao/records';
import { storiesLike, type Warehouse } from '@nhipbao/warehouse';
import { openMigrated } from '@nhipbao/warehouse/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';

let warehouse: Warehouse;
const DAY_MS = 86_400_000;
const published = new Date('2026-11-10T02:00:00Z');
const day = Math.floor(published.getTime() / DAY_MS);

const TITLES = [
  'Khánh thành cầu mới qua sông Vàm Cỏ',
  'KHÁNH THÀNH  cầu mới qua sông\u00A0Vàm Cỏ',
  'Ðại hội Đảng bộ tỉnh: hoà bình và thủy lợi',
  'Đại hội đảng bộ tỉnh: hòa bình và thuỷ lợi',
  'Giá mía “tăng” 9 %',
];

function version(id: string, more: Record<string, unknown>) {
  return {
    item_id: id,
    observed_at: new Date('2026-11-10T03:00:00Z'),
    source_digest: id,
    extractor_version: 1,
    unit_id: 'newspaper',
    source_id: 'newspaper-web',
    url: `https://paper.example/${id}`,
    archive_digest: id,
    authors: [],
    published_at: published,
    tags: [],
    syllables: 100,
    simhash: '',
    article: '{}',
    search_text: '',
    ...more,
  };
}

const idsOf = async (asked: { days?: number[]; titles?: string[]; blocks?: string[] }) =>
  (await warehouse.query(storiesLike, { days: [day], titles: [], blocks: [], ...asked })).map((row) => row.item_id);

beforeAll(async () => {
  warehouse = await openMigrated();
  await warehouse.writer.insert('item_versions', [
    ...TITLES.map((title, index) => version(`title-${index}`, { title })),
    version('hash', { simhash: '0123456789abcdef' }),
    version('undated', { published_at: null, simhash: '0123ffffffffffff' }),
    version('moved', { simhash: 'aaaabbbbccccdddd' }),
    version('moved', {
      observed_at: new Date('2026-11-20T03:00:00Z'),
      published_at: new Date('2026-11-20T02:00:00Z'),
      simhash: 'aaaabbbbccccdddd',
    }),
  ]);
});
afterAll(() => warehouse.close());

test('the engine folds headlines as the program does', async () => {
  for (const title of TITLES) {
    const alike = TITLES.flatMap((other, index) => (fold(other) === fold(title) ? [`title-${index}`] : []));
    expect((await idsOf({ titles: [fold(title)] })).toSorted()).toEqual(alike);
  }
});

test('one block of the simhash in its place is enough', async () => {
  expect(await idsOf({ blocks: ['4 4567'] })).toEqual(['hash']);
  expect(await idsOf({ blocks: ['0 4567'] })).toEqual([]);
});

test('the day is that of the present version, or of the first sight where it bears no date', async () => {
  expect(await idsOf({ blocks: ['0 0123'] })).toEqual(['hash', 'undated']);
  expect(await idsOf({ blocks: ['0 aaaa'] })).toEqual([]);
  expect(await idsOf({ days: [day + 10], blocks: ['0 aaaa'] })).toEqual(['moved']);
});
