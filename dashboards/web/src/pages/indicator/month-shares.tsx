import { ChartSurface } from '../../charts/chart-surface.tsx';
import { Figure } from '../../charts/figure.tsx';
import { formatMonth } from '../../format/date.ts';
import { formatNumber, formatShare } from '../../format/number.ts';
import { useMessages } from '../../messages/messages.tsx';
import type { Messages } from '../../messages/vi.ts';
import type { BreakdownRow } from './breakdown.tsx';
import { MonthSharesChart } from './month-shares-chart.tsx';
import { MonthSharesTable } from './month-shares-table.tsx';
import { shareOf } from './share-of.ts';

const HEIGHT = 248;

/** Share by month: the highest one in words, the months as a chart or as a table. */
export function MonthShares({ rows, choose }: { rows: BreakdownRow[]; choose: (month: string) => void }) {
  const t = useMessages();
  const finding = findingOf(rows, t);
  return (
    <Figure
      finding={finding}
      table={<MonthSharesTable rows={rows} choose={choose} />}
      chart={
        <ChartSurface
          label={finding}
          height={HEIGHT}
          points={rows.map((row) => pointWords(row, t))}
          open={(point) => choose(rows[point]?.month ?? '')}
        >
          {(width, at) => <MonthSharesChart rows={rows} width={width} height={HEIGHT} at={at} choose={choose} />}
        </ChartSurface>
      }
    />
  );
}

function pointWords(row: BreakdownRow, t: Messages): string {
  const share = shareOf(row);
  const month = formatMonth(row.month);
  if (share === null) return t.indicator.monthEmpty(month);
  return t.indicator.monthPoint(month, formatNumber(row.count), formatNumber(row.total ?? 0), formatShare(share));
}

function findingOf(rows: BreakdownRow[], t: Messages): string {
  const [best] = rows.filter((row) => row.total).toSorted((a, b) => (shareOf(b) ?? 0) - (shareOf(a) ?? 0));
  return best
    ? t.indicator.monthFinding(formatMonth(best.month), formatShare(shareOf(best) ?? 0))
    : t.indicator.breakdownEmpty;
}
