import { expect, test } from 'vitest';
import { searchTerms } from './search-terms.ts';

test('words without diacritics are looked for in the folded text only', () => {
  expect(searchTerms('  Tay  NINH ')).toEqual({ words: ['tay', 'ninh'], patterns: [] });
});

test('a word with diacritics must stand in the text as it is written', () => {
  const terms = searchTerms('bão Đông');
  expect(terms?.words).toEqual(['bao', 'dong']);
  expect(terms?.patterns).toHaveLength(2);
  expect(new RegExp(terms?.patterns[0] ?? '', 'u').test('cơn bão số 3')).toBe(true);
  expect(new RegExp(terms?.patterns[0] ?? '', 'u').test('tờ báo')).toBe(false);
});

test('both placements of a tone are found', () => {
  const [pattern = ''] = searchTerms('hòa')?.patterns ?? [];
  expect(new RegExp(pattern, 'u').test('hoà bình')).toBe(true);
  expect(new RegExp(pattern, 'u').test('hòa bình')).toBe(true);
  expect(new RegExp(pattern, 'u').test('hoa hồng')).toBe(false);
});

test('decomposed input is read like composed input', () => {
  expect(searchTerms('bão'.normalize('NFD'))).toEqual(searchTerms('bão'));
});

test('punctuation alone looks for nothing', () => {
  expect(searchTerms('"…" -')).toBeUndefined();
});

test('what is typed can never be a regular expression of its own', () => {
  expect(searchTerms('bão.*')?.patterns[0]).not.toContain('.*');
});

test('words in quotes must stand together, also when they are typed without diacritics', () => {
  const [typed = ''] = searchTerms('"lễ hội"')?.patterns ?? [];
  expect(new RegExp(typed, 'u').test('mùa lễ hội.')).toBe(true);
  expect(new RegExp(typed, 'u').test('hễ dự hội, lễ')).toBe(false);
  const [plain = ''] = searchTerms('“le hoi”')?.patterns ?? [];
  expect(new RegExp(plain, 'u').test('mùa lễ hội.')).toBe(true);
  expect(new RegExp(plain, 'u').test('lễ của hội')).toBe(false);
});

test('a quote that is never closed is read to the end', () => {
  expect(searchTerms('"núi bà đen')?.patterns).toHaveLength(1);
});
