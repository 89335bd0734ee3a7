import type { TrendSignature } from '@nhipbao/warehouse';
import { exclusion, judgeWork, type Said } from './audit/judge-work.ts';
import type { Rulebook } from './rulebook.ts';

/** What indicator 3 counts of a unit's items before any correction. */
export interface TrendCount {
  trend: number;
  total: number;
  undecided: number;
  undated: number;
  unknownOrigin: number;
  /** Works with an editor's label, and the share as the machine alone would have it; null without works. */
  byEditor: number;
  machineShare: number | null;
  months: Map<string, { trend: number; total: number }>;
  /** Items in neither part, by reason. */
  left: Map<string, number>;
}

/** Counts items under a rulebook. `items`: how many are alike where a row stands for several. */
export function countTrend(
  rows: readonly (TrendSignature & { items?: number })[],
  rulebook: Rulebook,
  monthsOfPeriod: readonly string[],
): TrendCount {
  const months = new Map(monthsOfPeriod.map((month) => [month, { trend: 0, total: 0 }]));
  const count = { trend: 0, total: 0, undecided: 0, undated: 0, unknownOrigin: 0, byEditor: 0 };
  const machine = { trend: 0, total: 0 };
  const left = new Map<string, number>();
  for (const row of rows) {
    const { items = 1 } = row;
    const excluded = exclusion(row, rulebook);
    if (excluded === null) {
      const { counted } = judgeWork(row, rulebook);
      const month = months.get(row.month);
      count.total += items;
      if (month) month.total += items;
      if (counted) count.trend += items;
      if (counted && month) month.trend += items;
      if (row.format === null) count.undecided += items;
      if (row.dated_by_sighting) count.undated += items;
      if (row.origin === 'unknown') count.unknownOrigin += items;
    } else left.set(excluded, (left.get(excluded) ?? 0) + items);
    if (row.layer === 'editor') count.byEditor += items;
    const said = saidByMachine(row);
    if (exclusion(said, rulebook) !== null) continue;
    machine.total += items;
    if (judgeWork(said, rulebook).counted) machine.trend += items;
  }
  return { ...count, machineShare: machine.total > 0 ? machine.trend / machine.total : null, months, left };
}

/** What the machine alone had said where an editor corrected it. */
function saidByMachine(row: TrendSignature): Said {
  if (!row.machine_known) return row;
  return {
    format: row.machine_format,
    origin: row.machine_origin,
    advertising: row.machine_advertising,
    broadcast_origin: row.machine_broadcast_origin,
  };
}
