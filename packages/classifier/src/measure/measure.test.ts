import { errorUpperBound } from '@nhipbao/records';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alwaysReviewed, chooseThreshold } from './choose-threshold.ts';
import { evaluate } from './evaluation.ts';

describe('the error bound', () => {
  test('agrees with published Clopper-Pearson values', () => {
    expect(errorUpperBound(0, 59)).toBeCloseTo(0.0495, 4);
    expect(errorUpperBound(0, 58)).toBeGreaterThan(0.05);
    expect(errorUpperBound(5, 100, 0.025)).toBeCloseTo(0.1128, 4);
    expect(errorUpperBound(10, 10)).toBe(1);
    expect(errorUpperBound(3, 20000)).toBeCloseTo(7.7537 / 20000, 5);
  });

  test('lies above the observed share and falls with more labels', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.nat({ max: 300 }), (n, x) => {
        const errors = Math.min(x, n);
        expect(errorUpperBound(errors, n)).toBeGreaterThanOrEqual(errors / n);
        expect(errorUpperBound(errors, 2 * n)).toBeLessThanOrEqual(errorUpperBound(errors, n));
      }),
    );
  });
});

describe('the threshold', () => {
  const labels = (n: number, probability: number, errors: number) =>
    Array.from({ length: n }, (_, i) => ({ probability, correct: i >= errors }));

  test('goes down as long as the bound holds and stops at the first failure', () => {
    const choice = chooseThreshold([...labels(100, 0.995, 0), ...labels(60, 0.9, 12), ...labels(5000, 0.8, 0)]);
    expect(choice.threshold).toBe(0.91);
    expect(choice.steps.at(-1)).toMatchObject({ threshold: 0.9, passed: false, errors: 12 });
  });

  test('is never set from fewer than 59 labels', () => {
    expect(chooseThreshold(labels(58, 0.99, 0))).toMatchObject({ threshold: null, steps: [] });
    expect(chooseThreshold(labels(59, 0.995, 0)).threshold).toBe(0.5);
  });

  test('classes with few labels are always reviewed', () => {
    const seen = labels(59, 0.9, 0).map(() => ({ predicted: 'video' as const }));
    expect(alwaysReviewed(['video', 'podcast'], seen)).toEqual(['podcast']);
  });
});

test('an evaluation counts precision, recall, F1, confusion and coverage as by hand', () => {
  const judged = [
    { truth: 'a', predicted: 'a', probability: 0.9 },
    { truth: 'a', predicted: 'b', probability: 0.4 },
    { truth: 'b', predicted: 'b', probability: 0.8 },
    { truth: 'b', predicted: 'b', probability: 0.6 },
  ];
  const result = evaluate(judged);
  expect(result).toMatchObject({
    n: 4,
    accuracy: 0.75,
    confusion: [
      [1, 1],
      [0, 2],
    ],
  });
  expect(result.classes[0]).toMatchObject({ precision: 1, recall: 0.5 });
  expect(result.macroF1).toBeCloseTo((2 / 3 + 0.8) / 2, 10);
  expect(result.coverage.find((point) => point.threshold === 0.6)).toMatchObject({ n: 3, coverage: 0.75, accuracy: 1 });
  expect(result.coverage[0]?.errorBound).toBeCloseTo(errorUpperBound(1, 4), 10);
  expect(result.calibrationError).toBeCloseTo((0.1 + 0.4 + 0.2 + 0.4) / 4, 10);
});
