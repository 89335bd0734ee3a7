import { expect, test } from 'vitest';
import { linksInText } from './links-in-text.ts';

test('addresses in a description are found without the sentence around them', () => {
  const text =
    'Chi tiết: https://bao.example/tin-1.html. Xem thêm (https://bao.example/tin-2?a=1&b=2), “http://đài.example/x”!\nhttps://bao.example/tin-1.html';
  expect(linksInText(text)).toEqual([
    'https://bao.example/tin-1.html',
    'https://bao.example/tin-2?a=1&b=2',
    'http://đài.example/x',
  ]);
  expect(linksInText('https://vi.wikipedia.example/wiki/Tây_Ninh_(tỉnh)')).toEqual([
    'https://vi.wikipedia.example/wiki/Tây_Ninh_(tỉnh)',
  ]);
});

test('what is no address gives none', () => {
  expect(linksInText('bao.example, www.bao.example, https://, 9:30')).toEqual([]);
});
