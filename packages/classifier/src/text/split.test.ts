import { expect, test } from 'vitest';
import { foldedWords, hasKeyword } from './keywords.ts';
import { sentences, syllables } from './split.ts';

test('sentences end at full stops but not at abbreviations or in numbers', () => {
  expect(
    sentences('TP. Tây Ninh có 1.000 hộ. PGS.TS. Nguyễn Văn A nói: "Rất tốt!" Sau đó đoàn về. Ông có 2 con? Vâng.'),
  ).toEqual([
    'TP. Tây Ninh có 1.000 hộ.',
    'PGS.TS. Nguyễn Văn A nói: "Rất tốt!"',
    'Sau đó đoàn về.',
    'Ông có 2 con?',
    'Vâng.',
  ]);
});

test('syllables are runs of letters or digits', () => {
  expect(syllables('Núi Bà Đen – 986m, đẹp!')).toEqual(['Núi', 'Bà', 'Đen', '986m', 'đẹp']);
});

test('keywords are found without diacritics and only as whole words', () => {
  const text = foldedWords('Phóng sự ảnh: Ðón Tết');
  expect(hasKeyword(text, ['phong su anh'])).toBe(true);
  expect(hasKeyword(text, ['don tet'])).toBe(true);
  expect(hasKeyword(text, ['an'])).toBe(false);
});
