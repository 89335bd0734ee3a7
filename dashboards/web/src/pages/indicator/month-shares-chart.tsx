import { scaleBand, scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { localDay } from '../../format/date.ts';
import { formatNumber, formatShare } from '../../format/number.ts';
import { useNow } from '../../frame/use-now.ts';
import { useMessages } from '../../messages/messages.tsx';
import type { BreakdownRow } from './breakdown.tsx';
import { cumulativeShares } from './cumulative-shares.ts';
import { MonthAxis } from './month-axis.tsx';
import { shareOf } from './share-of.ts';

const TOP = 40;
const BOTTOM = 44;
/** Even where every share is small the axis reaches 5 %, so that noise does not look like a mountain. */
const LEAST_TOP = 0.05;

interface MonthSharesChartProps {
  rows: BreakdownRow[];
  width: number;
  height: number;
  at: number | null;
  choose: (month: string) => void;
}

/**
 * Columns with their figures and the cumulative share as a line that ends in the value itself. A month without works is a
 * gap, not a zero; the present month is drawn open, as it is not over.
 */
export function MonthSharesChart({ rows, width, height, at, choose }: MonthSharesChartProps) {
  const t = useMessages();
  const thisMonth = localDay(useNow()).slice(0, 7);
  const past = cumulativeShares(rows, thisMonth);
  const months = rows.map((row) => row.month);
  const x = scaleBand(months, [0, width]).paddingInner(0.3).paddingOuter(0.15);
  const highest = Math.max(LEAST_TOP, ...rows.map((row) => shareOf(row) ?? 0), ...past.map((point) => point.share));
  const y = scaleLinear([0, highest], [height - BOTTOM, TOP]);
  const middle = (month: string) => (x(month) ?? 0) + x.bandwidth() / 2;
  const last = past.at(-1);
  const path = line<(typeof past)[number]>(
    (point) => middle(point.month),
    (point) => y(point.share),
  )(past);
  const decimals = highest < 0.2 ? 1 : 0;

  return (
    <>
      <text className="chart-title" x="0" y="12">
        {t.indicator.shareAxis}
      </text>
      {last && (
        <text className="chart-line-label" x={width} y="12">
          {`\u25CF ${t.indicator.cumulativeIs(formatShare(last.share))}`}
        </text>
      )}
      {rows.map((row, position) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the same choice is in the keys and in the table
        <g key={row.month} className={at === position ? 'column is-at' : 'column'} onClick={() => choose(row.month)}>
          <rect className="column-hit" x={x(row.month)} y={0} width={x.bandwidth()} height={height} />
          <rect
            className={row.month === thisMonth ? 'column-bar is-open' : 'column-bar'}
            x={x(row.month)}
            y={y(shareOf(row) ?? 0)}
            width={x.bandwidth()}
            height={y(0) - y(shareOf(row) ?? 0)}
          />
        </g>
      ))}
      <line className="chart-base" x1="0" x2={width} y1={y(0)} y2={y(0)} />
      {path && past.length > 1 && <path className="chart-line" d={path} />}
      {last && <circle className="chart-dot" cx={middle(last.month)} cy={y(last.share)} r="4" />}
      {rows.map((row) => {
        const share = shareOf(row);
        return (
          <text key={row.month} className="column-number" x={middle(row.month)} y={y(share ?? 0) - 7}>
            {share !== null && formatNumber(share * 100, decimals, true)}
            {share === null && row.month <= thisMonth && t.missing}
          </text>
        );
      })}
      <MonthAxis months={months} middle={middle} y={height - BOTTOM + 18} />
    </>
  );
}
