import type { Overview } from '@nhipbao/records';
import { expect, test } from 'vitest';
import { vi } from '../../messages/vi.ts';
import { headline } from './headline.ts';

const unit = (given: Partial<Overview['units'][number]>): Overview['units'][number] => ({
  unit: 'newspaper',
  name: 'Báo Tây Ninh',
  shortName: 'Báo',
  hasSources: true,
  works: 34,
  usual: 27,
  formats: [],
  freshestAt: null,
  ...given,
});
const today = (...units: Overview['units']): Overview => ({
  day: '2026-10-14',
  generatedAt: '2026-10-14T13:05:00+07:00',
  units,
});
const sentence = (overview: Overview) => headline(overview, vi).sentence.replaceAll('\u00A0', ' ');

test('a day above its usual level says by how much and against which weekdays', () => {
  expect(sentence(today(unit({})))).toBe(
    'Đến 13:05 hôm nay, các đơn vị đã đăng 34 tác phẩm, nhiều hơn 26 % so với các thứ Tư thường thấy.',
  );
});

test('a difference that any count has by itself is called usual', () => {
  expect(sentence(today(unit({ works: 31 })))).toContain('ngang mức thường thấy của các thứ Tư');
  expect(sentence(today(unit({ works: 4, usual: 3 })))).toContain('ngang mức thường thấy');
});

test('a day that is over is named by its date', () => {
  expect(sentence({ ...today(unit({ works: 20 })), day: '2026-10-12' })).toBe(
    'Ngày 12/10/2026, các đơn vị đã đăng 20 tác phẩm, ít hơn 26 % so với các thứ Hai thường thấy.',
  );
});

test('where one unit has no usual number yet nothing is compared', () => {
  expect(sentence(today(unit({}), unit({ unit: 'station', usual: null })))).toContain('Chưa đủ tuần');
});

test('a unit without a source is left out and named, not counted as 0', () => {
  const magazine = unit({ unit: 'magazine', shortName: 'Tạp chí', hasSources: false, works: null, usual: null });
  const { sentence: words, without } = headline(today(unit({}), magazine), vi);
  expect(words).toContain('34 tác phẩm');
  expect(without).toBe('Chưa gồm Tạp chí: chưa có nguồn.');
});

test('without any source the headline says so', () => {
  expect(sentence(today(unit({ hasSources: false, works: null })))).toBe('Chưa có đơn vị nào có nguồn để đọc.');
});

test('sources that could not be read are told from sources that do not exist', () => {
  const station = unit({ unit: 'station', shortName: 'Đài', works: null });
  expect(headline(today(unit({}), station), vi).without).toBe('Chưa gồm Đài: chưa đọc được nguồn.');
  expect(sentence(today(station))).toContain('Chưa đọc được nguồn nào');
});
