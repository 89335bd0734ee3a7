import type { Agreement } from '@nhipbao/records';

/** How often two people said `first` and `second` of the same item. */
export interface PairCount {
  first: string;
  second: string;
  pairs: number;
}

/**
 * Agreement of two labellers beyond chance (Cohen 1960): kappa = (p_o - p_e) / (1 - p_e), p_e from both margins. Who is "first" is told
 * by time, not by person: with more than two people it is the kappa of the first against the second label. Null where there is no pair,
 * and where only one class occurs (then chance alone agrees always).
 */
export function cohenKappa(counts: readonly PairCount[]): Agreement {
  const n = counts.reduce((sum, one) => sum + one.pairs, 0);
  if (n === 0) return { n: 0, observed: null, kappa: null };
  const share = (keep: (one: PairCount) => boolean) =>
    counts.reduce((sum, one) => sum + (keep(one) ? one.pairs : 0), 0) / n;
  const observed = share((one) => one.first === one.second);
  const kinds = [...new Set(counts.flatMap((one) => [one.first, one.second]))];
  const chance = kinds.reduce(
    (sum, kind) => sum + share((one) => one.first === kind) * share((one) => one.second === kind),
    0,
  );
  return { n, observed, kappa: chance < 1 ? (observed - chance) / (1 - chance) : null };
}
