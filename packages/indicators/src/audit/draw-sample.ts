import type { TrendRow } from '@nhipbao/warehouse';
import type { Rulebook } from '../rulebook.ts';
import type { SampleRow } from './audit-record.ts';
import { drawOrder } from './draw-order.ts';
import { predictedWorks } from './population.ts';
import { predictedTrend, stratify } from './stratum.ts';
import type { Allocation } from './waves.ts';

/** Proposals kept for a month: the strongest, and two more in case the assessor does not confirm it. */
const PROPOSALS = 3;

/** Strata of a population under a rulebook, each with its works in the order of the draw. */
export function orderedStrata(rows: readonly TrendRow[], rulebook: Rulebook, seed: string): Map<string, string[]> {
  return new Map(
    [...stratify(predictedWorks(rows, rulebook))].map(([stratum, items]) => [stratum, drawOrder(seed, items)]),
  );
}

/** A wave: of each stratum the next works after `before`. Positions count on through the wave. */
export function drawWave(
  strata: ReadonlyMap<string, readonly string[]>,
  months: ReadonlyMap<string, string>,
  { wave, labels, before }: { wave: 1 | 2; labels: Allocation; before: Allocation },
): SampleRow[] {
  return [...strata]
    .flatMap(([stratum, items]) => {
      const start = before.get(stratum) ?? 0;
      return items.slice(start, start + (labels.get(stratum) ?? 0)).map((item_id) => ({ stratum, item_id }));
    })
    .map(({ stratum, item_id }, position) => ({ wave, position, item_id, stratum, month: months.get(item_id) ?? '' }));
}

/**
 * Proposals of the months (wave 0): of each month the works predicted to be digital-trend content that were decided most surely, an
 * editor's before a rule's before a model's. Chosen, not drawn: never part of the estimate.
 */
export function proposeWorks(
  rows: readonly TrendRow[],
  strata: ReadonlyMap<string, readonly string[]>,
  monthsOfPeriod: readonly string[],
): SampleRow[] {
  const stratumOf = new Map<string, string>();
  for (const [stratum, items] of strata)
    if (predictedTrend(stratum)) for (const item of items) stratumOf.set(item, stratum);
  const predicted = rows.filter(({ item_id }) => stratumOf.has(item_id));
  const strength = ({ layer, probability }: TrendRow) =>
    (layer === 'editor' ? 2 : layer === 'rule' ? 1 : 0) + probability;
  return monthsOfPeriod.flatMap((month, place) =>
    predicted
      .filter((row) => row.month === month)
      .sort((a, b) => strength(b) - strength(a) || (a.item_id < b.item_id ? -1 : 1))
      .slice(0, PROPOSALS)
      .map((row, rank) => ({
        wave: 0,
        position: place * PROPOSALS + rank,
        item_id: row.item_id,
        stratum: stratumOf.get(row.item_id) ?? '',
        month,
      })),
  );
}
