/** A month with works: those in trend formats, and all. */
export interface ShareMonth {
  month: string;
  count: number;
  total: number;
}

/** A value carried to the end of a period: what to expect, and between which ends with 95 %. */
export interface Outlook {
  value: number;
  lower: number;
  upper: number;
}

/** Two-sided 95 % quantiles of Student's t by degrees of freedom, from 1: a period has twelve months. */
const STUDENT = [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201];

/**
 * The share of a whole period, when `ended` months and some works of the present one are known and as many works as usual come in the
 * `left` months (a fraction counts: half of the present month). Works of one month are alike, so the binomial variance is multiplied by
 * the dispersion phi between months, Pearson's chi-square over its degrees of freedom and never below 1 (quasi-binomial: McCullagh and
 * Nelder 1989, section 4.5). With S = (X + X') / (N + N') of known and coming works the error of the known share as a forecast of S has
 * the variance phi p (1 - p) N' / (N (N + N')), which is cluster sampling of k from 12 months (Cochran 1977, section 9). The interval is
 * taken on the logit scale with Student's t on months - 1 degrees of freedom, so that it stays within 0 and 1. It assumes that coming
 * months are like those seen; a season or a new desk is not foreseen.
 */
export function shareOutlook(ended: readonly ShareMonth[], present: Omit<ShareMonth, 'month'>, left: number): Outlook {
  const sum = (of: (one: ShareMonth) => number) => ended.reduce((all, one) => all + of(one), 0);
  const works = sum(({ total }) => total) + present.total;
  const hits = sum(({ count }) => count) + present.count;
  const value = hits / works;
  const coming = (sum(({ total }) => total) / ended.length) * left;
  if (coming === 0) return { value, lower: value, upper: value };

  // Half a hit and half a miss keep the scale finite where all months are alike.
  const p = (hits + 0.5) / (works + 1);
  const chiSquare = sum(({ count, total }) => (count - total * p) ** 2 / (total * p * (1 - p)));
  const dispersion = Math.max(1, chiSquare / (ended.length - 1));
  const error = Math.sqrt((dispersion * p * (1 - p) * coming) / (works * (works + coming)));
  const width = ((STUDENT[ended.length - 2] ?? 2.201) * error) / (p * (1 - p));
  const at = (shift: number) => 1 / (1 + Math.exp(-(Math.log(p / (1 - p)) + shift)));
  return { value, lower: Math.min(value, at(-width)), upper: Math.max(value, at(width)) };
}
