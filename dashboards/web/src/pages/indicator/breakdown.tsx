import type { MeasurementSummary } from '@nhipbao/records';
import { MonthShares } from './month-shares.tsx';
import { PlatformMonths } from './platform-months.tsx';

export type BreakdownRow = MeasurementSummary['breakdown'][number];

interface BreakdownProps {
  breakdown: BreakdownRow[];
  /** A point was chosen: its month, and its group ('' where there is only one). */
  choose: (month: string, group: string) => void;
}

/** What a value is made of: shares by month where rows have a total, otherwise counts by platform and month. */
export function Breakdown({ breakdown, choose }: BreakdownProps) {
  return breakdown.some((row) => row.total !== null) ? (
    <MonthShares rows={breakdown} choose={(month) => choose(month, '')} />
  ) : (
    <PlatformMonths rows={breakdown} choose={choose} />
  );
}
