import { clopperPearson } from '@nhipbao/records';
import type { StratumCounts } from './corrected-share.ts';

/** Fewest and most works of a stratum that may be digital-trend content, and works of the unit besides. */
export interface StratumBounds {
  lower: { trend: number; other: number };
  upper: { trend: number; other: number };
}

/** One stratum at either end: the Clopper-Pearson interval (1934) of its labels, times its works; what was labelled is known. */
export function stratumBounds(counts: StratumCounts, level: number): StratumBounds {
  const { size } = counts;
  const trend = worksBetween(counts.trend, counts, level);
  const other = worksBetween(counts.other, counts, level);
  return {
    lower: { trend: trend.lower, other: Math.min(other.upper, size - trend.lower) },
    upper: { trend: trend.upper, other: Math.max(counts.other, Math.min(other.lower, size - trend.upper)) },
  };
}

/**
 * Share with every stratum at the bad end of its own interval at once. Conservative: errors of strata add up in squares, these bounds as
 * they are, and the binomial bound is wider than sampling without replacement needs.
 */
export function conservativeShare(bounds: readonly StratumBounds[]): { lower: number | null; upper: number | null } {
  const at = (end: keyof StratumBounds) => {
    const trend = bounds.reduce((sum, one) => sum + one[end].trend, 0);
    const works = trend + bounds.reduce((sum, one) => sum + one[end].other, 0);
    return works > 0 ? trend / works : null;
  };
  return { lower: at('lower'), upper: at('upper') };
}

/** Bounds of how many of a stratum's works are of a kind, when `seen` of its labels are. */
function worksBetween(seen: number, { size, trend, other, out }: StratumCounts, level: number) {
  const labels = trend + other + out;
  if (labels === size) return { lower: seen, upper: seen };
  const { lower, upper } = clopperPearson(seen, labels, 1 - level);
  return {
    lower: Math.min(size, Math.max(seen, size * lower)),
    upper: Math.max(seen, Math.min(size - (labels - seen), size * upper)),
  };
}
