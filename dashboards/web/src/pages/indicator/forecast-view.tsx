import type { Forecast, MeasurementSummary } from '@nhipbao/records';
import { formatNumber, formatShare } from '../../format/number.ts';
import { useMessages } from '../../messages/messages.tsx';

/** Where the value may stand at the end of the period if nothing changes; or why that cannot be said yet. */
export function ForecastView({ forecast, measurement }: { forecast: Forecast; measurement: MeasurementSummary }) {
  const t = useMessages();
  const { value, lower, upper, group, reason, method } = forecast;
  const isMonths = t.indicators.measures[measurement.indicator]?.kind === 'months';
  const printed = (n: number) => (isMonths ? t.indicators.months(formatNumber(Math.round(n))) : formatShare(n));
  const platform = measurement.breakdown.find((row) => row.group === group)?.label.split(':')[0];
  return (
    <div className="notes">
      <h3>{t.forecast.title}</h3>
      {value === null || lower === null || upper === null ? (
        <p lang="vi">{reason}</p>
      ) : (
        <>
          <p>
            {t.forecast.says(printed(value), printed(lower), printed(upper))} {platform && t.forecast.on(platform)}
          </p>
          <p className="soft small">{t.forecast.note}</p>
          <p className="soft small">
            {t.forecast.method}: <span lang="vi">{method}</span>.
          </p>
        </>
      )}
    </div>
  );
}
