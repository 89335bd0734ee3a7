import type { MetricSeries } from '@nhipbao/records';
import { scaleLinear } from 'd3-scale';
import { ChartSurface } from '../../charts/chart-surface.tsx';
import { Figure } from '../../charts/figure.tsx';
import { formatDay, localDay } from '../../format/date.ts';
import { formatNumber } from '../../format/number.ts';
import { useMessages } from '../../messages/messages.tsx';
import { linesOf } from './lines-of.ts';
import { SeriesTable } from './series-table.tsx';

const HEIGHT = 176;
const PLOT = { top: 52, bottom: 150, left: 4, right: 12 };

/** A metric of an account in time: a line as far as values may be compared and were read, changes of meaning as labelled vertical lines. */
export function SeriesChart({ series }: { series: MetricSeries }) {
  const t = useMessages();
  const { points, breaks, growth } = series;
  const name = t.platforms.metrics[series.metric] ?? series.metric;
  const known = points.flatMap(({ at, value }) => (value === null ? [] : [{ at: Date.parse(at), value }]));
  const signed = growth && `${growth.value > 0 ? '+' : ''}${formatNumber(growth.value)}`;
  const days = growth && [growth.from, growth.to].map((at) => formatDay(localDay(at)));
  const finding =
    growth && signed && days
      ? `${t.platforms.growth(name, signed, days[0] ?? '', days[1] ?? '')}${growth.afterBreak ? ` (${t.platforms.afterBreak})` : ''}`
      : t.platforms.noGrowth(name);
  const times = [...known.map(({ at }) => at), ...breaks.map(({ from }) => Date.parse(from))];
  const values = known.map(({ value }) => value);
  const y = scaleLinear([Math.min(...values), Math.max(...values)], [PLOT.bottom, PLOT.top]).nice();
  const [low = 0] = y.domain();
  return (
    <Figure
      finding={finding}
      table={<SeriesTable series={series} />}
      chart={
        <ChartSurface
          label={finding}
          height={HEIGHT}
          points={points.map(({ at, value }) =>
            t.platforms.point(formatDay(localDay(at)), value === null ? t.missing : formatNumber(value)),
          )}
        >
          {(width, at) => {
            const x = scaleLinear(
              [Math.min(...times), Math.max(...times)],
              [PLOT.left, Math.min(width, 860) - PLOT.right],
            );
            const chosen = at === null ? undefined : points[at];
            return (
              <g className="series">
                <text className="chart-title" x="0" y="12">
                  {t.platforms.axis(name, low > 0)}
                </text>
                {y.ticks(3).map((tick) => (
                  <g key={tick} className="series-tick">
                    <line x1={PLOT.left} x2={x.range()[1]} y1={y(tick)} y2={y(tick)} />
                    <text x={PLOT.left} y={y(tick) - 4}>
                      {formatNumber(tick)}
                    </text>
                  </g>
                ))}
                {breaks.map(({ from }) => {
                  const place = x(Date.parse(from));
                  return (
                    <g key={from} className="series-break">
                      <line x1={place} x2={place} y1={PLOT.top - 16} y2={PLOT.bottom} />
                      <text x={place} y={PLOT.top - 20} textAnchor={place > width / 2 ? 'end' : 'start'}>
                        {t.platforms.breakAt(formatDay(localDay(from)))}
                      </text>
                    </g>
                  );
                })}
                <line className="series-base" x1={PLOT.left} x2={x.range()[1]} y1={PLOT.bottom} y2={PLOT.bottom} />
                {linesOf(points).map((line) => (
                  <g key={line[0]?.at}>
                    <polyline points={line.map((one) => `${x(one.at)},${y(one.value)}`).join(' ')} />
                    {line.length === 1 && line[0] && <circle cx={x(line[0].at)} cy={y(line[0].value)} r="3" />}
                  </g>
                ))}
                {chosen && chosen.value !== null && (
                  <circle className="is-at" cx={x(Date.parse(chosen.at))} cy={y(chosen.value)} r="5" />
                )}
                <g className="chart-axis series-axis">
                  <text x={PLOT.left} y={PLOT.bottom + 16} textAnchor="start">
                    {points[0] && formatDay(localDay(points[0].at))}
                  </text>
                  <text x={x.range()[1]} y={PLOT.bottom + 16} textAnchor="end">
                    {points.at(-1) && formatDay(localDay(points.at(-1)?.at ?? ''))}
                  </text>
                </g>
              </g>
            );
          }}
        </ChartSurface>
      }
    />
  );
}
