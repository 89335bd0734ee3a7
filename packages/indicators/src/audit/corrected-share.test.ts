import { seededRandom } from '@nhipbao/records';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { binomial } from './binomial.ts';
import { correctedShare } from './corrected-share.ts';
import { shareVerdict } from './share-verdict.ts';

const stratum = (name: string, size: number, [trend = 0, other = 0, out = 0]: number[]) => ({
  stratum: name,
  size,
  trend,
  other,
  out,
});

test('a year whose every work was labelled has its share exactly', () => {
  const { share, lower, upper, conservative } = correctedShare(
    [stratum('yes-rule', 10, [9, 1]), stratum('no-model', 40, [1, 37, 2])],
    { seed: 1 },
  );
  expect({ share, lower, upper }).toEqual({ share: 10 / 48, lower: 10 / 48, upper: 10 / 48 });
  expect(conservative.lower).toBeCloseTo(10 / 48);
  expect(conservative.upper).toBeCloseTo(10 / 48);
});

test('works found republished or counted already leave numerator and denominator', () => {
  const strata = [stratum('yes-rule', 100, [20, 5, 25]), stratum('no-model', 900, [0, 90, 10])];
  const { share, trendWorks, works } = correctedShare(strata, { seed: 1 });
  expect(trendWorks).toBeCloseTo(40);
  expect(works).toBeCloseTo(50 + 810);
  expect(share).toBeCloseTo(40 / 860);
});

test('the same seed gives the same interval, another one nearly the same', () => {
  const strata = [stratum('yes-rule', 500, [28, 2]), stratum('no-model', 5500, [1, 149])];
  const one = correctedShare(strata, { seed: 11 });
  expect(correctedShare(strata, { seed: 11 })).toEqual(one);
  const other = correctedShare(strata, { seed: 12 });
  expect(other.upper).toBeCloseTo(one.upper ?? 0, 2);
});

test('where no label of a stratum is a trend work, the lower end counts none of it', () => {
  const strata = [
    stratum('yes-rule', 30, [30]),
    stratum('no-model', 3000, [0, 150]),
    stratum('no-rule', 3000, [0, 30]),
  ];
  const { share, lower, upper } = correctedShare(strata, { seed: 3 });
  expect(share).toBeCloseTo(30 / 6030, 4);
  expect(lower).toBeLessThanOrEqual(30 / 6030);
  expect(upper).toBeGreaterThan(0.02);
});

test('the interval always holds the estimate and lies between 0 and 1', () => {
  const counts = fc.record({
    trend: fc.nat(40),
    other: fc.nat(40),
    out: fc.nat(10),
    rest: fc.nat(400),
  });
  fc.assert(
    fc.property(fc.array(counts, { minLength: 1, maxLength: 6 }), fc.nat(), (drawn, seed) => {
      const strata = drawn.map(({ trend, other, out, rest }, index) =>
        stratum(`s${index}`, trend + other + out + rest, [trend, other, out]),
      );
      const { share, lower, upper } = correctedShare(strata, { seed, draws: 200 });
      if (share === null || lower === null || upper === null)
        return expect([share, lower, upper]).toEqual([null, null, null]);
      expect(lower).toBeGreaterThanOrEqual(0);
      expect(lower).toBeLessThanOrEqual(share);
      expect(share).toBeLessThanOrEqual(upper);
      expect(upper).toBeLessThanOrEqual(1);
    }),
    { numRuns: 60, seed: 5 },
  );
});

test('an interval across the threshold is never resolved; near it the conservative bounds must agree', () => {
  const wide = { lower: 0, upper: 0.3 };
  expect(shareVerdict({ lower: 0.08, upper: 0.13, conservative: wide }, 0.1)).toEqual({
    verdict: 'needs-audit',
    tight: false,
  });
  expect(shareVerdict({ lower: 0.11, upper: 0.13, conservative: wide }, 0.1)).toEqual({ verdict: 'met', tight: false });
  expect(shareVerdict({ lower: 0.05, upper: 0.09, conservative: wide }, 0.1)).toEqual({
    verdict: 'not-met',
    tight: false,
  });
  expect(shareVerdict({ lower: 0.104, upper: 0.13, conservative: { lower: 0.095, upper: 0.14 } }, 0.1)).toEqual({
    verdict: 'needs-audit',
    tight: true,
  });
  expect(shareVerdict({ lower: 0.104, upper: 0.13, conservative: { lower: 0.101, upper: 0.14 } }, 0.1).verdict).toBe(
    'met',
  );
  expect(shareVerdict({ lower: 0.05, upper: 0.097, conservative: { lower: 0.04, upper: 0.11 } }, 0.1).verdict).toBe(
    'needs-audit',
  );
});

test.each([
  [12, 0.2],
  [400, 0.01],
  [5000, 0.003],
  [5000, 0.02],
  [800, 0.97],
  [60, 0.4],
])('binomial draws of %i trials at %f have the mean and the spread of the distribution', (n, p) => {
  const random = seededRandom(n);
  const draws = Array.from({ length: 20_000 }, () => binomial(n, p, random));
  const mean = draws.reduce((sum, one) => sum + one, 0) / draws.length;
  const variance = draws.reduce((sum, one) => sum + (one - mean) ** 2, 0) / draws.length;
  const sigma = Math.sqrt(n * p * (1 - p));
  expect(Math.abs(mean - n * p)).toBeLessThan((5 * sigma) / Math.sqrt(20_000));
  expect(variance / sigma ** 2).toBeGreaterThan(0.93);
  expect(variance / sigma ** 2).toBeLessThan(1.07);
  expect(Math.min(...draws)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...draws)).toBeLessThanOrEqual(n);
});
