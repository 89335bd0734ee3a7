import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countSyllables, fold, nfc } from './text.ts';

test('the look-alike Ð of Icelandic becomes Đ, and decomposed letters become whole ones', () => {
  expect(nfc('HÐND')).toBe('HĐND');
  expect(nfc('Ta\u0302y Ninh')).toBe('Tây Ninh');
});

test('folding forgets case, diacritics, đ and where the tone is placed', () => {
  expect(fold('  HÐND tỉnh  Tây Ninh\n')).toBe('hdnd tinh tay ninh');
  expect(fold('hoà bình')).toBe(fold('hòa bình'));
  expect(fold('Đường')).toBe('duong');
});

test('folding twice is folding once, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
  );
});

test('syllables are runs of letters or digits', () => {
  expect(countSyllables('Tây Ninh: 18g30, ngày 9.2.2024 – (BTN)')).toBe(8);
  expect(countSyllables('')).toBe(0);
});
