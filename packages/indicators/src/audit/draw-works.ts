import { randomBeta } from 'd3-random';
import { binomial } from './binomial.ts';
import type { StratumCounts } from './corrected-share.ts';

/** Draws of one stratum: trend works of the unit, and all works of the unit, draw by draw. */
export interface DrawnWorks {
  trend: Float64Array;
  own: Float64Array;
}

/**
 * Draws how many of a stratum's works are the unit's own and, of those, how many are digital-trend content, given its labels: what was
 * labelled is known, what was not is drawn. First the works of the unit, rate Beta(in + 1/2, out + 1/2), then of these the trend ones,
 * rate Beta(trend + 1/2, other + 1/2): a beta-binomial each. This is the Dirichlet-multinomial over {trend, other, out} in its nested form
 * (the reference prior of Berger and Bernardo 1992 for ordered cells): while nothing is out, the trend rate has exactly the
 * Beta(x + 1/2, n - x + 1/2) that was fixed for the audit, which a Dirichlet(1/2, 1/2, 1/2) would not give.
 */
export function drawWorks(
  { size, trend, other, out }: StratumCounts,
  { random, draws }: { random: () => number; draws: number },
): DrawnWorks {
  const unlabelled = size - trend - other - out;
  const drawn = { trend: new Float64Array(draws).fill(trend), own: new Float64Array(draws).fill(trend + other) };
  if (unlabelled === 0) return drawn;
  const ownRate = randomBeta.source(random)(trend + other + 0.5, out + 0.5);
  const trendRate = randomBeta.source(random)(trend + 0.5, other + 0.5);
  for (let index = 0; index < draws; index++) {
    const own = binomial(unlabelled, ownRate(), random);
    drawn.own[index] = trend + other + own;
    drawn.trend[index] = trend + binomial(own, trendRate(), random);
  }
  return drawn;
}
