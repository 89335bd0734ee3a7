import { expect, test } from 'vitest';
import { clopperPearson } from './clopper-pearson.ts';

test('agrees with published two-sided values', () => {
  // Clopper and Pearson 1934; R's binom.test gives the same.
  const five = clopperPearson(5, 100, 0.05);
  expect(five.lower).toBeCloseTo(0.01643, 4);
  expect(five.upper).toBeCloseTo(0.11284, 4);
  const half = clopperPearson(5, 10, 0.05);
  expect(half.lower).toBeCloseTo(0.18709, 4);
  expect(half.upper).toBeCloseTo(0.81291, 4);
});

test('both sides are complements, and nothing seen says nothing', () => {
  const few = clopperPearson(3, 150, 0.025);
  const many = clopperPearson(147, 150, 0.025);
  expect(many.lower).toBeCloseTo(1 - few.upper, 12);
  expect(many.upper).toBeCloseTo(1 - few.lower, 12);
  expect(clopperPearson(0, 150, 0.025).lower).toBe(0);
  expect(clopperPearson(150, 150, 0.025).upper).toBe(1);
  expect(clopperPearson(0, 0, 0.025)).toEqual({ lower: 0, upper: 1 });
});
