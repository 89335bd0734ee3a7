import { expect, test } from 'vitest';
import { toCsv } from './csv.ts';

test('a table begins with the byte order mark and quotes what needs it', () => {
  const csv = toCsv(['title', 'works'], [{ title: 'Mưa, "lớn"\nở Tây Ninh', works: 3 }]);
  expect(csv).toBe('\uFEFFtitle,works\r\n"Mưa, ""lớn""\nở Tây Ninh",3\r\n');
});

test('a title that a spreadsheet would run is led by an apostrophe, a negative number is not', () => {
  const csv = toCsv(
    ['cell'],
    ['=1+1', '+84 123', '@SUM(A1)', '-cmd', '\tx', '-12,5', '-3'].map((cell) => ({ cell })),
  );
  expect(csv.split('\r\n').slice(1, -1)).toEqual(["'=1+1", "'+84 123", "'@SUM(A1)", "'-cmd", "'\tx", '"-12,5"', '-3']);
});

test('what is unknown is an empty cell, not 0, and lists are JSON', () => {
  expect(toCsv(['value', 'tags'], [{ value: null, tags: ['a', 'b'] }])).toContain('\r\n,"[""a"",""b""]"\r\n');
});
