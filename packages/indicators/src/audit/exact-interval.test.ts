import { expect, test } from 'vitest';
import { correctedShare } from './corrected-share.ts';
import { type StratumSize, secondWave } from './waves.ts';

/** log n! summed, no approximation of anybody. */
const logFactorial = [0];
for (let n = 1; n <= 7000; n++) logFactorial.push((logFactorial[n - 1] ?? 0) + Math.log(n));
const choose = (n: number, k: number) => (logFactorial[n] ?? 0) - (logFactorial[k] ?? 0) - (logFactorial[n - k] ?? 0);
/** log of Beta(k + 1/2, m + 1/2) up to a constant, by Gamma(k + 1/2) = (2k)! / (4^k k!) sqrt(pi). */
const logHalf = (k: number) => (logFactorial[2 * k] ?? 0) - k * Math.log(4) - (logFactorial[k] ?? 0);

/** Quantile of the beta-binomial of `left` works after `hits` of `labels`, prior Beta(1/2, 1/2), by its whole distribution. */
function quantile(left: number, hits: number, labels: number, part: number): number {
  const misses = labels - hits;
  const at = (k: number) => choose(left, k) + logHalf(hits + k) + logHalf(misses + left - k);
  const most = Math.max(...Array.from({ length: left + 1 }, (_, k) => at(k)));
  const weights = Array.from({ length: left + 1 }, (_, k) => Math.exp(at(k) - most));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  let below = 0;
  for (const [k, weight] of weights.entries()) {
    below += weight / all;
    if (below >= part) return k;
  }
  return left;
}

test('the interval of one stratum is the 97.5 % one of the exact beta-binomial, within what 10,000 draws allow', () => {
  for (const [hits, labels, size] of [
    [3, 30, 1000],
    [15, 150, 2500],
    [60, 200, 3000],
    [27, 30, 400],
  ] as const) {
    const counts = { stratum: 'no-model', size, trend: hits, other: labels - hits, out: 0 };
    const { share, lower, upper } = correctedShare([counts], { seed: 7 });
    const exact = (part: number) => (hits + quantile(size - labels, hits, labels, part)) / size;
    expect(share).toBeCloseTo(hits / labels, 12);
    expect(Math.abs((lower ?? 0) - exact(0.0125))).toBeLessThan(0.008);
    expect(Math.abs((upper ?? 1) - exact(0.9875))).toBeLessThan(0.008);
  }
});

test('both waves together lie as N S does, whatever stratum the first one filled already', () => {
  const found: (StratumSize & { labels: number; trend: number })[] = [
    { stratum: 'no-rule', size: 5000, labels: 150, trend: 1 },
    { stratum: 'yes-rule', size: 500, labels: 30, trend: 29 },
    { stratum: 'yes-model', size: 480, labels: 30, trend: 3 },
    { stratum: 'no-editor', size: 20, labels: 20, trend: 20 },
  ];
  const more = secondWave(found, 115);
  expect([...more.values()].reduce((sum, labels) => sum + labels, 0)).toBe(115);
  expect(more.get('no-editor')).toBe(0);
  const open = found.slice(0, 3).map(({ stratum, size, labels, trend }) => {
    const rate = (trend + 0.5) / (labels + 1);
    return { both: labels + (more.get(stratum) ?? 0), weight: size * Math.sqrt(rate * (1 - rate)) };
  });
  const [labels, weights] = [
    open.reduce((sum, one) => sum + one.both, 0),
    open.reduce((sum, one) => sum + one.weight, 0),
  ];
  for (const { both, weight } of open) expect(Math.abs(both - (labels * weight) / weights)).toBeLessThanOrEqual(1);
});
