import { Format, Origin } from '@nhipbao/records';
import { judgeItem, type Said } from './audit/judge-work.ts';
import type { Rulebook } from './rulebook.ts';

const EVERY: Said[] = [null, ...Format.options].flatMap((format) =>
  Origin.options.flatMap((origin) =>
    [false, true].flatMap((advertising) =>
      [false, true].map((broadcast) => ({ format, origin, advertising, broadcast_origin: broadcast })),
    ),
  ),
);

/**
 * Everything that can be said of an item, judged: what the engine is told instead of the rules, so that they stand in one place. `saids`
 * name it as the query `trend-counts` does, `reasons` are JSON, in the same order.
 */
export function judgedSaids(rulebook: Rulebook): { saids: string[]; reasons: string[]; counting: string[] } {
  const judged = EVERY.map((said) => ({ name: nameOf(said), ...judgeItem(said, rulebook) }));
  return {
    saids: judged.map(({ name }) => name),
    reasons: judged.map(({ reason }) => JSON.stringify(reason)),
    counting: judged.flatMap(({ name, counted }) => (counted ? [name] : [])),
  };
}

const nameOf = ({ format, origin, advertising, broadcast_origin }: Said) =>
  `${format ?? ''} ${origin} ${Number(advertising)} ${Number(broadcast_origin)}`;
