import { expect, test } from 'vitest';
import { closedWeeks, mondayOf } from './closed-weeks.ts';
import { cohenKappa } from './cohen-kappa.ts';

test("agreement beyond chance is Cohen's kappa, with the number of pairs", () => {
  // The textbook table 20, 5 / 10, 15: observed 0.7, by chance 0.5.
  const { n, observed, kappa } = cohenKappa([
    { first: 'video', second: 'video', pairs: 20 },
    { first: 'video', second: 'text', pairs: 5 },
    { first: 'text', second: 'video', pairs: 10 },
    { first: 'text', second: 'text', pairs: 15 },
  ]);
  expect(n).toBe(50);
  expect(observed).toBeCloseTo(0.7);
  expect(kappa).toBeCloseTo(0.4);
});

test('without a pair, or with one class only, there is no kappa to tell', () => {
  expect(cohenKappa([])).toEqual({ n: 0, observed: null, kappa: null });
  expect(cohenKappa([{ first: 'text', second: 'text', pairs: 9 }])).toEqual({ n: 9, observed: 1, kappa: null });
});

test('weeks begin on Monday, by the clock of Vietnam', () => {
  expect(mondayOf(new Date('2026-11-22T16:59:59Z'))).toBe('2026-11-16');
  expect(mondayOf(new Date('2026-11-22T17:00:00Z'))).toBe('2026-11-23');
  expect(mondayOf(new Date('1969-12-31T12:00:00Z'))).toBe('1969-12-29');
  expect(closedWeeks(new Date('2026-11-24T03:00:00Z'), 8)).toEqual({ from: '2026-09-28', week: '2026-11-23' });
});
