import type { TrendRow } from '@nhipbao/warehouse';
import { judgeItem } from './audit/judge-work.ts';
import type { Outcome } from './audit/outcome.ts';
import type { Leaf } from './indicator.ts';
import type { Rulebook } from './rulebook.ts';
import { countTrend, type TrendCount } from './trend-count.ts';

/** What indicator 3 counts of a unit's items, and every item with the reason it is counted or not. */
export interface TrendTally extends TrendCount {
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
  const evidence = rows.map((row): Leaf => {
    const judged = judgeItem(row, rulebook);
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
  return { ...countTrend(rows, rulebook, monthsOfPeriod), evidence };
}
