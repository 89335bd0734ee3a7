import { seededRandom } from '@nhipbao/records';
import { binomial } from './binomial.ts';
import { correctedShare, WAVE_LEVEL } from './corrected-share.ts';
import { predictedTrend } from './stratum.ts';
import { type Allocation, plannedLabels, type StratumSize, secondWave } from './waves.ts';

/** What an audit would cost and tell, said before anything is drawn. */
export interface AuditPrice {
  strata: (StratumSize & { first: number })[];
  first: number;
  second: number;
  /** Expected half-width of the interval in points after the first wave, and after both. */
  afterFirst: number;
  afterBoth: number;
}

/**
 * What the expected widths assume, printed beside them: of works predicted "yes" so many are digital-trend content, of those predicted
 * "no" so many are all the same. Worse classifiers widen the interval; the audit finds out.
 */
export const ASSUMED_RATES = { yes: 0.97, no: 0.005 };

const REPEATS = 40;

/** Prices an audit of a unit: labels of both waves, and the half-width to expect, averaged over seeded samples at the assumed rates. */
export function auditPrice(
  strata: readonly StratumSize[],
  { scale, second, rates = ASSUMED_RATES }: { scale?: number; second?: number; rates?: typeof ASSUMED_RATES } = {},
): AuditPrice {
  const { wave, first, second: more } = plannedLabels(strata, { scale, second });
  const random = seededRandom(1);
  const mean = { first: 0, both: 0 };
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    const one = found(strata, wave, rates, random);
    const two = secondWave(one, more);
    const both = found(
      strata,
      new Map(one.map(({ stratum, labels }) => [stratum, labels + (two.get(stratum) ?? 0)])),
      rates,
      random,
    );
    mean.first += halfWidth(one) / REPEATS;
    mean.both += halfWidth(both) / REPEATS;
  }
  return {
    strata: strata.map(({ stratum, size }) => ({ stratum, size, first: wave.get(stratum) ?? 0 })),
    first,
    second: more,
    afterFirst: mean.first,
    afterBoth: mean.both,
  };
}

function found(strata: readonly StratumSize[], wave: Allocation, rates: typeof ASSUMED_RATES, random: () => number) {
  return strata.map(({ stratum, size }) => {
    const labels = wave.get(stratum) ?? 0;
    return { stratum, size, labels, trend: binomial(labels, rates[predictedTrend(stratum) ? 'yes' : 'no'], random) };
  });
}

function halfWidth(strata: ReturnType<typeof found>): number {
  const counts = strata.map(({ stratum, size, labels, trend }) => ({
    stratum,
    size,
    trend,
    other: labels - trend,
    out: 0,
  }));
  const { lower, upper } = correctedShare(counts, { seed: 1, level: WAVE_LEVEL, draws: 1_000 });
  return (((upper ?? 1) - (lower ?? 0)) / 2) * 100;
}
