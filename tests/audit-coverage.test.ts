import { expect, test } from 'vitest';
import { playYears } from './bench/audit-years.ts';

const CELLS = [
  { share: 0.01, error: 0.001, labels: 30 },
  { share: 0.1, error: 0.01, labels: 30 },
  { share: 0.1, error: 0.05, labels: 60 },
  { share: 0.6, error: 0.005, labels: 30 },
];

/** The whole grid, 2,000 years a cell: tests/bench/audit-coverage.ts. */
const played = CELLS.map((cell) => ({
  cell,
  got: playYears({ ...cell, out: 0.03, works: 3_000 }, { years: 240, populations: 4, draws: 500, seed: 7 }),
}));

test('both intervals of an audit hold the true share in 95 of 100 invented years, and in no cell in fewer than 90', () => {
  const both = played.map(({ got }) => got.both);
  expect(both.reduce((sum, one) => sum + one, 0) / both.length).toBeGreaterThanOrEqual(0.95);
  for (const { cell, got } of played) expect(got.both, JSON.stringify(cell)).toBeGreaterThanOrEqual(0.9);
});

test('the textbook normal formula does not: where the classifier is good its variance vanishes', () => {
  expect(Math.min(...played.map(({ got }) => got.textbook))).toBeLessThan(0.87);
});

test('the conservative sum of bounds holds wherever the interval does, and costs width', () => {
  for (const { got } of played) expect(got.conservative).toBeGreaterThanOrEqual(got.both);
});
