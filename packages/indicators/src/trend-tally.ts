import type { TrendRow } from '@nhipbao/warehouse';
import { exclusion, judgeWork, type Said } from './audit/judge-work.ts';
import type { Outcome } from './audit/outcome.ts';
import type { Leaf } from './indicator.ts';
import type { Rulebook } from './rulebook.ts';

/** What indicator 3 counts of a unit's items before any correction, and every item with the reason it is counted or not. */
export interface TrendTally {
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
  evidence: Leaf[];
}

const ASSESSED: Record<Outcome, string> = {
  trend: 'kiểm định: hình thức thuộc xu hướng báo chí số',
  other: 'kiểm định: hình thức không thuộc xu hướng báo chí số',
  out: 'kiểm định: không phải tác phẩm riêng của đơn vị hoặc đã tính',
};

/** Counts items under a rulebook. `outcomes`: what an assessor's labels came to, which stand in the evidence before all else. */
export function tallyTrend(
  rows: readonly TrendRow[],
  rulebook: Rulebook,
  monthsOfPeriod: readonly string[],
  outcomes: ReadonlyMap<string, Outcome> = new Map(),
): TrendTally {
  const months = new Map(monthsOfPeriod.map((month) => [month, { trend: 0, total: 0 }]));
  const tally = { trend: 0, total: 0, undecided: 0, undated: 0, unknownOrigin: 0, byEditor: 0 };
  const machine = { trend: 0, total: 0 };
  const left = new Map<string, number>();

  const evidence = rows.map((row): Leaf => {
    const excluded = exclusion(row, rulebook);
    const judged = excluded === null ? judgeWork(row, rulebook) : { counted: false, reason: excluded };
    countMachine(row, machine, rulebook);
    if (excluded === null) {
      const month = months.get(row.month);
      tally.total++;
      if (month) month.total++;
      if (judged.counted) tally.trend++;
      if (judged.counted && month) month.trend++;
      if (row.format === null) tally.undecided++;
      if (row.dated_by_sighting) tally.undated++;
      if (row.origin === 'unknown') tally.unknownOrigin++;
    } else left.set(excluded, (left.get(excluded) ?? 0) + 1);
    if (row.layer === 'editor') tally.byEditor++;
    const outcome = outcomes.get(row.item_id);
    return {
      kind: 'work',
      recordId: row.item_id,
      month: row.month,
      counted: outcome ? outcome === 'trend' : judged.counted,
      reason: outcome ? ASSESSED[outcome] : judged.reason,
      title: row.title,
      url: row.url,
      format: row.format,
      platform: 'website',
      datedAt: row.dated_at,
      archiveDigest: row.archive_digest,
    };
  });
  return { ...tally, machineShare: machine.total > 0 ? machine.trend / machine.total : null, months, left, evidence };
}

/** The same count by the machine alone: what it had said where an editor corrected it. */
function countMachine(row: TrendRow, machine: { trend: number; total: number }, rulebook: Rulebook): void {
  const said: Said = row.machine_known
    ? {
        format: row.machine_format,
        origin: row.machine_origin,
        advertising: row.machine_advertising,
        broadcast_origin: row.machine_broadcast_origin,
      }
    : row;
  if (exclusion(said, rulebook) !== null) return;
  machine.total++;
  if (judgeWork(said, rulebook).counted) machine.trend++;
}
