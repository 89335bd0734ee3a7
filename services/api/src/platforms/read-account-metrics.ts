import {
  type Account,
  type AccountMetrics,
  breaksOf,
  comparableRuns,
  growthOf,
  type MetricSeries,
  startOfLocalDay,
  toLocalIso,
} from '@nhipbao/records';
import { type AccountMetricRow, accountMetrics, type Warehouse, youtubeAllowed } from '@nhipbao/warehouse';

/**
 * An account's own numbers as time series, with the changes of their meaning; a growth never crosses one. Of YouTube nothing is derived
 * unless the amendment is accepted: values stand as they were read, each for itself.
 */
export async function readAccountMetrics(
  { warehouse }: { warehouse: Warehouse },
  account: Account,
  span: { from: Date; to: Date },
): Promise<AccountMetrics> {
  // Totals of a span that a partner chose (2026-11-05/2026-11-20) are no point of a line in time, and no counter that grows.
  const rows = (await warehouse.query(accountMetrics, { account: account.id, ...span })).filter(
    ({ metric_period }) => !metric_period.includes('/'),
  );
  const derives = account.platform !== 'youtube' || (await youtubeAllowed(warehouse));
  const keyOf = (row: AccountMetricRow) => `${row.metric} ${spanOf(row.metric_period)}`;
  const series = [...new Set(rows.map(keyOf))].map((key) =>
    seriesOf(
      account.platform,
      rows.filter((row) => keyOf(row) === key),
      { ...span, derives },
    ),
  );
  return { account: account.id, name: account.name, platform: account.platform, series };
}

const SPANS = { 10: 'day', 7: 'month' } as const;
const spanOf = (period: string): MetricSeries['span'] =>
  period.length === 10 || period.length === 7 ? SPANS[period.length] : 'lifetime';

function seriesOf(
  platform: string,
  rows: readonly AccountMetricRow[],
  window: { from: Date; to: Date; derives: boolean },
): MetricSeries {
  const metric = rows[0]?.metric ?? '';
  const span = spanOf(rows[0]?.metric_period ?? '');
  const counter = { platform, metric };
  const readings = rows.map((row) => ({
    at: row.observed_at,
    metricPeriod: row.metric_period,
    definition: row.definition,
    value: row.value,
    restated: row.restated,
  }));
  const shownAt = ({ at, metricPeriod }: (typeof readings)[number]) =>
    span === 'lifetime' ? at : startOfLocalDay(span === 'day' ? metricPeriod : `${metricPeriod}-01`);
  const { derives } = window;
  const runs = derives ? comparableRuns(counter, readings) : [];
  const growth = derives && span === 'lifetime' ? growthOf(counter, readings) : null;
  return {
    metric,
    span,
    breaks: breaksOf(counter)
      .filter(({ from, until }) => until >= window.from && from < window.to)
      .map(({ from, until, vi, en }) => ({ from: toLocalIso(from), until: toLocalIso(until), vi, en })),
    withheld: derives ? null : 'youtube-amendment',
    growth: growth && { ...growth, from: toLocalIso(growth.from), to: toLocalIso(growth.to) },
    points: readings
      .toSorted((a, b) => shownAt(a).getTime() - shownAt(b).getTime())
      .map((reading) => {
        const run = runs.findIndex((one) => one.includes(reading));
        const { value, definition, restated } = reading;
        return { at: toLocalIso(shownAt(reading)), value, definition, run: run < 0 ? null : run, restated };
      }),
  };
}
