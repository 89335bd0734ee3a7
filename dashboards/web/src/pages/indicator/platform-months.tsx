import { scaleBand } from 'd3-scale';
import { ChartSurface } from '../../charts/chart-surface.tsx';
import { Figure } from '../../charts/figure.tsx';
import { formatMonth, localDay } from '../../format/date.ts';
import { formatNumber } from '../../format/number.ts';
import { useNow } from '../../frame/use-now.ts';
import { useMessages } from '../../messages/messages.tsx';
import type { BreakdownRow } from './breakdown.tsx';
import { MonthAxis } from './month-axis.tsx';
import { PlatformCell } from './platform-cell.tsx';
import { PlatformLegend } from './platform-legend.tsx';
import { PlatformMonthsTable } from './platform-months-table.tsx';
import { platformRows } from './platform-rows.ts';

const ROW = 58;
const NAME = 20;
const CELL = 30;
const AXIS = 40;

/** A strip of months a platform: each cell holds the number of posts, its state told by fill, outline and sign. */
export function PlatformMonths({
  rows,
  choose,
}: {
  rows: BreakdownRow[];
  choose: (month: string, group: string) => void;
}) {
  const t = useMessages();
  const platforms = platformRows(rows, localDay(useNow()).slice(0, 7));
  const months = [...new Set(rows.map((row) => row.month))].toSorted();
  const points = platforms.flatMap((platform) => platform.months.map((row) => ({ platform, row })));
  const [best] = platforms;
  const finding =
    best && best.active > 0 ? t.indicator.platformFinding(best.name, best.active) : t.indicator.platformFindingNone;
  const height = platforms.length * ROW + AXIS;
  const stateOf = (row: BreakdownRow) => t.indicator.states[row.state] ?? row.state;

  return (
    <Figure
      finding={finding}
      table={<PlatformMonthsTable platforms={platforms} choose={choose} />}
      chart={
        <>
          <ChartSurface
            label={finding}
            height={height}
            points={points.map(({ platform, row }) =>
              t.indicator.platformPoint(platform.name, formatMonth(row.month), formatNumber(row.count), stateOf(row)),
            )}
            open={(point) => choose(points[point]?.row.month ?? '', points[point]?.row.group ?? '')}
          >
            {(width, at) => {
              const x = scaleBand(months, [0, Math.min(width, 760)]).paddingInner(0.1);
              return (
                <>
                  {platforms.map((platform, line) => (
                    <g key={platform.id} transform={`translate(0 ${line * ROW})`}>
                      <text className="platform-name" x="0" y="14">
                        {platform.name}
                        <tspan className="platform-active" dx="8">
                          {t.indicators.months(formatNumber(platform.active))}
                        </tspan>
                      </text>
                      {platform.months.map((row) => (
                        <PlatformCell
                          key={row.month}
                          row={row}
                          x={x(row.month) ?? 0}
                          y={NAME}
                          width={x.bandwidth()}
                          height={CELL}
                          isAt={at !== null && points[at]?.row === row}
                          choose={() => choose(row.month, row.group)}
                        />
                      ))}
                    </g>
                  ))}
                  <MonthAxis
                    months={months}
                    middle={(month) => (x(month) ?? 0) + x.bandwidth() / 2}
                    y={height - AXIS + 16}
                  />
                </>
              );
            }}
          </ChartSurface>
          <PlatformLegend states={[...new Set(points.map(({ row }) => row.state))]} />
        </>
      }
    />
  );
}
