import { seededRandom } from '@nhipbao/records';
import { conservativeShare, stratumBounds } from './conservative-bounds.ts';
import { type DrawnWorks, drawWorks } from './draw-works.ts';

/** What the labels of a stratum came to: digital-trend works of the unit, other works of the unit, and what is neither. */
export interface StratumCounts {
  stratum: string;
  size: number;
  trend: number;
  other: number;
  /** Republished, advertising, a printed edition, or a work that is counted already: in neither part. */
  out: number;
}

export interface CorrectedShare {
  /** Stratified ratio estimate: works of the unit in trend formats over works of the unit. Null without any labelled work of the unit. */
  share: number | null;
  lower: number | null;
  upper: number | null;
  /** Estimated number of works of the unit in trend formats, and of all works of the unit. */
  trendWorks: number;
  works: number;
  /** Every stratum at the bad end of its own Clopper-Pearson interval at once. */
  conservative: { lower: number | null; upper: number | null };
}

/** Each of the two planned waves has an interval of 97.5 %, so that both together hold with 95 % (Bonferroni). */
export const WAVE_LEVEL = 0.975;
const DRAWS = 10_000;

/**
 * Share of a unit's works in digital-trend formats, corrected by the labels of a stratified random sample, with its interval of `level`
 * from 10,000 draws that depend on the seed alone. Source: method fixed for the audit of indicator 3 (policy, section 3).
 */
export function correctedShare(
  strata: readonly StratumCounts[],
  { seed, level = WAVE_LEVEL, draws = DRAWS }: { seed: number; level?: number; draws?: number },
): CorrectedShare {
  const random = seededRandom(seed);
  const drawn = strata.map((counts) => drawWorks(counts, { random, draws }));
  const conservative = conservativeShare(strata.map((counts) => stratumBounds(counts, level)));
  return { ...shareOfDraws(strata, drawn, level), conservative };
}

/**
 * The same from draws already made, one of each stratum in its order. A labelled work may turn out to be no work of the unit, so the share
 * is a ratio: numerator and denominator of a stratum come from one joint draw (draw-works.ts), are summed over strata, and divided; the
 * ends are equal-tailed quantiles of the shares. Where the labels of a stratum show no trend work at all, the lower end counts none, and
 * where they show nothing else, the upper end counts all: the amendment of the Jeffreys interval at its edges by Brown, Cai and DasGupta
 * (2001, section 4.1.1). Without it the priors of many strata without a hit add up and push the lower end above the truth.
 */
export function shareOfDraws(
  strata: readonly StratumCounts[],
  drawn: readonly DrawnWorks[],
  level: number,
): Omit<CorrectedShare, 'conservative'> {
  const trendWorks = total(strata, ({ trend }) => trend);
  const works = trendWorks + total(strata, ({ other }) => other);
  if (works === 0) return { share: null, lower: null, upper: null, trendWorks, works };
  const share = trendWorks / works;
  const fewest = drawn.map((one, index) => (strata[index]?.trend === 0 ? { ...one, trend: null } : one));
  const most = drawn.map((one, index) => (strata[index]?.other === 0 ? { ...one, trend: one.own } : one));
  const tail = (1 - level) / 2;
  return {
    share,
    lower: Math.min(share, quantile(sharesOf(fewest), tail) ?? 0),
    upper: Math.max(share, quantile(sharesOf(most), 1 - tail) ?? 1),
    trendWorks,
    works,
  };
}

/** The share in every draw, in order; draws without any work of the unit are left out. `trend` null: none. */
function sharesOf(drawn: readonly { trend: Float64Array | null; own: Float64Array }[]): Float64Array {
  const draws = drawn[0]?.own.length ?? 0;
  const shares = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw++) {
    let trend = 0;
    let own = 0;
    for (const stratum of drawn) {
      trend += stratum.trend?.[draw] ?? 0;
      own += stratum.own[draw] ?? 0;
    }
    shares[draw] = trend / own;
  }
  return shares.filter((one) => !Number.isNaN(one)).sort();
}

/** The value below which a part of sorted values lies, rounded outwards. */
function quantile(sorted: Float64Array, part: number): number | undefined {
  const place = part * (sorted.length - 1);
  return sorted[part < 0.5 ? Math.floor(place) : Math.ceil(place)];
}

/** Estimated works of a kind: each stratum's labels stand for all its works. */
function total(strata: readonly StratumCounts[], of: (counts: StratumCounts) => number): number {
  return strata.reduce((sum, counts) => {
    const labels = counts.trend + counts.other + counts.out;
    return labels > 0 ? sum + (counts.size * of(counts)) / labels : sum;
  }, 0);
}
