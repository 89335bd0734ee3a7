import type { CorrectedShare } from './corrected-share.ts';

/** Where an end of the interval lies this near to the threshold, the conservative bounds must lie on the same side too. */
const NEAR = 0.005 + 1e-12;

/**
 * Three verdicts on a share: met where the whole interval reaches the threshold, not met where all of it lies below, else it needs an
 * audit (after the last wave too: a straddling interval is never resolved by hand). `tight` says whether the conservative bounds were
 * asked, because an end lay within 0.5 points of the threshold.
 */
export function shareVerdict(
  { lower, upper, conservative }: Pick<CorrectedShare, 'lower' | 'upper' | 'conservative'>,
  threshold: number,
): { verdict: 'met' | 'not-met' | 'needs-audit'; tight: boolean } {
  if (lower === null || upper === null) return { verdict: 'needs-audit', tight: false };
  const tight = Math.abs(lower - threshold) <= NEAR || Math.abs(upper - threshold) <= NEAR;
  const low = tight ? Math.min(lower, conservative.lower ?? 0) : lower;
  const high = tight ? Math.max(upper, conservative.upper ?? 1) : upper;
  if (low >= threshold) return { verdict: 'met', tight };
  if (high < threshold) return { verdict: 'not-met', tight };
  return { verdict: 'needs-audit', tight };
}
