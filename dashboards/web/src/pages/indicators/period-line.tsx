import type { IndicatorValue } from '@nhipbao/records';
import { formatDay, localDay } from '../../format/date.ts';
import { useMessages } from '../../messages/messages.tsx';

/** "Kỳ đo 2026, từ 01/11/2025 đến 31/10/2026". */
export function PeriodLine({ indicator }: { indicator: Pick<IndicatorValue, 'period' | 'periodFrom' | 'periodTo'> }) {
  const t = useMessages();
  const year = indicator.period.slice(0, 4);
  const name = indicator.period.endsWith('-calendar') ? t.indicators.calendarYear(year) : t.indicators.periodOf(year);
  // periodTo is the first instant after the period; people name its last day.
  const last = localDay(Date.parse(indicator.periodTo) - 1);
  return (
    <>
      {name}, {t.indicators.periodSpan(formatDay(localDay(indicator.periodFrom)), formatDay(last))}
    </>
  );
}
