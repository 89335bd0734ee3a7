import { predictedTrend } from './stratum.ts';

/** Labels of the first wave in each stratum, and in the largest stratum of predicted "no", which carries most of the weight. */
const FLOOR = 30;
const LARGEST_NO = 150;

/** A stratum's name and number of works. */
export interface StratumSize {
  stratum: string;
  size: number;
}

/** Labels by stratum. */
export type Allocation = Map<string, number>;

/**
 * First wave: 30 labels a stratum (all, where it has no more), at least 150 in the largest stratum predicted "no". `scale` enlarges both
 * alike (4/3 gives 40 and 200); it is fixed before the draw.
 */
export function firstWave(strata: readonly StratumSize[], scale = 1): Allocation {
  const largest = strata
    .filter(({ stratum }) => !predictedTrend(stratum))
    .reduce<StratumSize | undefined>(
      (best, one) => (best === undefined || one.size > best.size ? one : best),
      undefined,
    );
  return new Map(
    strata.map(({ stratum, size }) => [
      stratum,
      Math.min(size, Math.ceil(scale * (stratum === largest?.stratum ? LARGEST_NO : FLOOR))),
    ]),
  );
}

/**
 * Labels of both waves, fixed before the draw: the second takes half as many as the first unless told otherwise, and never more than works
 * are left.
 */
export function plannedLabels(
  strata: readonly StratumSize[],
  { scale = 1, second }: { scale?: number | undefined; second?: number | undefined } = {},
): { wave: Allocation; first: number; second: number } {
  const wave = firstWave(strata, scale);
  const first = [...wave.values()].reduce((sum, labels) => sum + labels, 0);
  const left = strata.reduce((sum, { size }) => sum + size, 0) - first;
  return { wave, first, second: Math.min(left, second ?? Math.round(first / 2)) };
}

/** What the first wave found in a stratum: labels, and those of them that are digital-trend works of the unit. */
export interface WaveFound extends StratumSize {
  labels: number;
  trend: number;
}

/**
 * Second and last wave: `labels` more, so that both waves together come as near as can be to Neyman's allocation n_h ~ N_h S_h (Neyman
 * 1934), with S_h from the rates (x + 1/2) / (n + 1). No stratum gives labels back and none is asked for more works than it has; what it
 * cannot take goes to the others.
 */
export function secondWave(found: readonly WaveFound[], labels: number): Allocation {
  const left = found.reduce((sum, one) => sum + one.size - one.labels, 0);
  const more = Math.min(labels, left);
  const weights = found.map(({ size, labels: n, trend }) => {
    const rate = (trend + 0.5) / (n + 1);
    return size * Math.sqrt(rate * (1 - rate));
  });
  /** Labels more at a common price: falls as the price rises. */
  const asked = (price: number) =>
    found.map(({ size, labels: n }, index) => Math.max(0, Math.min(size, (weights[index] ?? 0) / price) - n));
  const total = (price: number) => asked(price).reduce((sum, one) => sum + one, 0);
  let low = 1e-12;
  let high = Math.max(1, ...weights);
  for (let step = 0; step < 200; step++) {
    const middle = Math.sqrt(low * high);
    if (total(middle) > more) low = middle;
    else high = middle;
  }
  return rounded(found, asked(high), more);
}

/** Whole numbers that add up: the largest remainders are rounded up, ties by order. */
function rounded(found: readonly WaveFound[], shares: readonly number[], total: number): Allocation {
  const whole = shares.map(Math.floor);
  let missing = total - whole.reduce((sum, one) => sum + one, 0);
  const byRemainder = shares
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  while (missing > 0) {
    const before = missing;
    for (const { index } of byRemainder) {
      const room = (found[index]?.size ?? 0) - (found[index]?.labels ?? 0) - (whole[index] ?? 0);
      if (missing === 0 || room <= 0) continue;
      whole[index] = (whole[index] ?? 0) + 1;
      missing--;
    }
    if (missing === before) break;
  }
  return new Map(found.map(({ stratum }, index) => [stratum, whole[index] ?? 0]));
}
