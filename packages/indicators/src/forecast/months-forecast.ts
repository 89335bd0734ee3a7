import type { Outlook } from './share-forecast.ts';

const TAIL = 0.025;

/**
 * Active months of a platform at the end of a period: `active` so far, of which `activeEnded` were among the `ended` months that were read
 * to their end, and `left` months that may still become active. Of these the number active is beta-binomial with the Jeffreys prior,
 * Beta(activeEnded + 1/2, ended - activeEnded + 1/2) (Gelman et al., Bayesian Data Analysis 2013, section 2.4); the ends are its quantiles
 * of 2.5 and 97.5 %, the value its mean. It takes months as exchangeable; a change of habit is not foreseen.
 */
export function monthsOutlook(
  active: number,
  { activeEnded, ended }: { activeEnded: number; ended: number },
  left: number,
): Outlook {
  const [a, b] = [activeEnded + 0.5, ended - activeEnded + 0.5];
  let chance = 1;
  for (let i = 0; i < left; i++) chance *= (b + i) / (a + b + i);
  let below = 0;
  let lower = left;
  let upper = left;
  for (let more = 0; more <= left; more++) {
    const reached = below + chance;
    if (below <= TAIL && reached > TAIL) lower = more;
    if (below < 1 - TAIL && reached >= 1 - TAIL) upper = more;
    below = reached;
    chance *= ((left - more) / (more + 1)) * ((a + more) / (b + left - more - 1));
  }
  return { value: active + (left * a) / (a + b), lower: active + lower, upper: active + upper };
}
