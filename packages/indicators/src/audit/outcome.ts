import type { Format, Ownership } from '@nhipbao/records';
import type { Rulebook } from '../rulebook.ts';
import { exclusion, judgeWork } from './judge-work.ts';

/** An assessor's three answers. */
export interface Answers {
  format: Format;
  broadcast_origin: boolean;
  ownership: Ownership;
  same_as: string | null;
}

/** What a label comes to: a trend work of the unit, another work of the unit, or no work that counts. */
export type Outcome = 'trend' | 'other' | 'out';

/**
 * What an assessor's answers make of a work. A work that is the same as an earlier one of the population is out, for the earlier one
 * stands for both; the earlier one stays, so that of a pair one is counted, whichever was drawn.
 */
export function outcomeOf(
  { format, broadcast_origin, ownership, same_as }: Answers,
  rulebook: Rulebook,
  place: { position: number; positionOf: (item: string) => number | undefined },
): Outcome {
  const said = {
    format,
    broadcast_origin,
    origin: ownership === 'republished' ? 'republished' : 'own',
    advertising: ownership === 'advertising',
  } as const;
  if (exclusion(said, rulebook) !== null) return 'out';
  const earlier = same_as === null ? undefined : place.positionOf(same_as);
  if (earlier !== undefined && earlier < place.position) return 'out';
  return judgeWork(said, rulebook).counted ? 'trend' : 'other';
}
