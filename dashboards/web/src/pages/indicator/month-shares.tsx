import { scaleBand, scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { ChartSurface } from '../../charts/chart-surface.tsx';
import { Figure } from '../../charts/figure.tsx';
import { formatMonth, localDay } from '../../format/date.ts';
import { formatNumber, formatShare } from '../../format/number.ts';
import { useNow } from '../../frame/use-now.ts';
import { useMessages } from '../../messages/messages.tsx';
import type { Messages } from '../../messages/vi.ts';
import type { BreakdownRow } from './breakdown.tsx';
import { cumulativeShares } from './cumulative-shares.ts';
import { MonthAxis } from './month-axis.tsx';
import { MonthSharesTable } from './month-shares-table.tsx';

const HEIGHT = 248;
const TOP = 34;
const BOTTOM = 44;

/**
 * Share by month as columns, each with its figure, and the cumulative share as a line that ends in the value itself. A month
 * without works is a gap, not a zero; the present month is drawn open, as it is not over.
 */
export function MonthShares({ rows, choose }: { rows: BreakdownRow[]; choose: (month: string) => void }) {
  const t = useMessages();
  const thisMonth = localDay(useNow()).slice(0, 7);
  const past = cumulativeShares(rows, thisMonth);
  const finding = findingOf(rows, t);
  const last = past.at(-1);

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
          {(width, at) => {
            const x = scaleBand(
              rows.map((row) => row.month),
              [0, width],
            )
              .paddingInner(0.32)
              .paddingOuter(0.16);
            const highest = Math.max(
              0.05,
              ...rows.map(shareOf).map((share) => share ?? 0),
              ...past.map((p) => p.share),
            );
            const y = scaleLinear([0, highest], [HEIGHT - BOTTOM, TOP]);
            const middle = (month: string) => (x(month) ?? 0) + x.bandwidth() / 2;
            const path = line<(typeof past)[number]>(
              (p) => middle(p.month),
              (p) => y(p.share),
            )(past);
            return (
              <>
                <text className="chart-title" x="0" y="12">
                  {t.indicator.shareAxis}
                </text>
                <line className="chart-base" x1="0" x2={width} y1={y(0)} y2={y(0)} />
                {rows.map((row, position) => {
                  const share = shareOf(row);
                  const top = y(share ?? 0);
                  return (
                    // biome-ignore lint/a11y/noStaticElementInteractions: the same choice is in the keys and in the table
                    <g
                      key={row.month}
                      className={at === position ? 'column is-at' : 'column'}
                      onClick={() => choose(row.month)}
                    >
                      <rect className="column-hit" x={x(row.month)} y={0} width={x.bandwidth()} height={HEIGHT} />
                      {share !== null && (
                        <rect
                          className={row.month === thisMonth ? 'column-bar is-open' : 'column-bar'}
                          x={x(row.month)}
                          y={top}
                          width={x.bandwidth()}
                          height={Math.max(1, y(0) - top)}
                        />
                      )}
                      <text className="column-number" x={middle(row.month)} y={top - 6}>
                        {share === null
                          ? row.month <= thisMonth
                            ? t.missing
                            : ''
                          : formatNumber(share * 100, share < 0.1 ? 1 : 0)}
                      </text>
                    </g>
                  );
                })}
                {path && past.length > 1 && <path className="chart-line" d={path} />}
                {last && <circle className="chart-dot" cx={middle(last.month)} cy={y(last.share)} r="4" />}
                {last && (
                  <text className="chart-line-label" x={width} y="12">
                    {`\u25CF ${t.indicator.cumulativeIs(formatShare(last.share))}`}
                  </text>
                )}
                <MonthAxis months={rows.map((row) => row.month)} middle={middle} y={HEIGHT - BOTTOM + 18} />
              </>
            );
          }}
        </ChartSurface>
      }
    />
  );
}

function shareOf(row: BreakdownRow): number | null {
  return row.total ? row.count / row.total : null;
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
