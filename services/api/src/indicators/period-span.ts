import { addDays, localDayOf, measuringPeriod, type PeriodId, toLocalIso } from '@nhipbao/records';

/** A measuring period as it stands beside a value. */
export function spanOf(period: PeriodId) {
  const { year, from, to } = measuringPeriod(period);
  return { year, period, periodFrom: toLocalIso(from), periodTo: toLocalIso(to) };
}

/** The last local day of a measuring period: who belongs to whom, and which units there are, is said of that day. */
export const lastDayOf = (period: PeriodId): string => addDays(localDayOf(measuringPeriod(period).to), -1);
