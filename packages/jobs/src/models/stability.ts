/** Counts of one week and of the weeks before, by bucket. */
export interface Mix {
  now: ReadonlyMap<string, number>;
  before: ReadonlyMap<string, number>;
}

/** From this on a change is looked at: a convention, not a test (nlp practice; Siddiqi 2006). */
export const PSI_LIMIT = 0.2;

/** Fewer items than this, in the week or before it, are not compared. */
export const FEWEST = { now: 20, before: 50 } as const;

/**
 * Population stability index: sum over buckets of (a - e) ln(a / e), a and e the shares now and before, half an item added to every
 * bucket so that an empty one does not divide by zero. `limit` is 0.2, or what chance alone stays under in 99 % of weeks of this size where
 * that is more: without a change PSI / (1/n + 1/N) is about chi-square with buckets - 1 degrees of freedom (Yurdakul 2018).
 * Null where there are too few items to say.
 */
export function stabilityIndex({ now, before }: Mix): { psi: number; limit: number } | null {
  const [n, total] = [sum(now), sum(before)];
  if (n < FEWEST.now || total < FEWEST.before) return null;
  const buckets = [...new Set([...now.keys(), ...before.keys()])];
  const share = (counts: ReadonlyMap<string, number>, bucket: string, of: number) =>
    ((counts.get(bucket) ?? 0) + 0.5) / (of + 0.5 * buckets.length);
  const psi = buckets.reduce((index, bucket) => {
    const [a, e] = [share(now, bucket, n), share(before, bucket, total)];
    return index + (a - e) * Math.log(a / e);
  }, 0);
  return { psi, limit: Math.max(PSI_LIMIT, (1 / n + 1 / total) * chiSquare99(buckets.length - 1)) };
}

/**
 * A week's share against the weeks before on a p-chart: the upper limit is mean + 3 sqrt(mean (1 - mean) / n). Before anything was seen
 * of a fault, half an item stands for it. Null where there are too few items to say.
 */
export function shareLimit(
  now: { hits: number; n: number },
  before: { hits: number; n: number },
): { value: number; before: number; limit: number } | null {
  if (now.n < FEWEST.now || before.n < FEWEST.before) return null;
  const mean = Math.max(before.hits, 0.5) / before.n;
  return {
    value: now.hits / now.n,
    before: before.hits / before.n,
    limit: Math.min(1, mean + 3 * Math.sqrt((mean * (1 - mean)) / now.n)),
  };
}

/** The 99 % quantile of chi-square (Wilson and Hilferty 1931). */
function chiSquare99(freedom: number): number {
  if (freedom === 0) return 0;
  const spread = 2 / (9 * freedom);
  return freedom * (1 - spread + 2.326 * Math.sqrt(spread)) ** 3;
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0);
}
