/** Most decimals that a percentage is ever printed with. */
const MOST = 6;
/** Differences below this are those of binary fractions. */
const EXACT = 1e-9;

/**
 * With how many decimals a share (0 to 1) is printed in percent: one, and as many more as it takes where rounding would make a whole percent of
 * what has not reached it (9,96 % is no 10 %), nothing of what is something, or would print it on the other side of `threshold`.
 */
export function percentDecimals(share: number, threshold: number | null = null): number {
  const percent = Math.abs(share * 100);
  const limit = threshold === null ? null : Number((threshold * 100).toFixed(9));
  for (let decimals = 1; decimals < MOST; decimals++) {
    const rounded = Number(percent.toFixed(decimals));
    const reaches = Number.isInteger(rounded) && rounded > percent + EXACT;
    const vanishes = rounded === 0 && percent > EXACT;
    const crosses = limit !== null && share >= 0 && rounded >= limit !== percent >= limit - EXACT;
    if (!reaches && !vanishes && !crosses) return decimals;
  }
  return MOST;
}
