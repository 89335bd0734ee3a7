import { expect, test } from 'vitest';
import { linesOf } from './lines-of.ts';

const point = (day: string, value: number | null, run: number | null = 0) => ({
  at: `2026-11-${day}T09:00:00+07:00`,
  value,
  definition: 'd',
  run,
  restated: 1,
});
const shape = (...points: Parameters<typeof linesOf>[0]) =>
  linesOf(points).map((line) => line.map(({ value }) => value));

test('a line is drawn through days that were read', () => {
  expect(shape(point('01', 1), point('02', 2), point('05', 3))).toEqual([[1, 2, 3]]);
});
test('an absence, a gap of days and a change of meaning each break it', () => {
  expect(shape(point('01', 1), point('02', null), point('03', 2))).toEqual([[1], [2]]);
  expect(shape(point('01', 1), point('09', 2))).toEqual([[1], [2]]);
  expect(shape(point('01', 1), point('02', 2, 1))).toEqual([[1], [2]]);
});
