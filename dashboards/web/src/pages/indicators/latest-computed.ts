import type { IndicatorValue } from '@nhipbao/records';

/** When the newest of the measurements was computed; null when nothing was measured. */
export function latestComputed(indicators: IndicatorValue[]): string | null {
  const times = indicators.flatMap((indicator) => indicator.units.map((unit) => unit.measurement?.computedAt ?? ''));
  return times.toSorted((a, b) => Date.parse(b || '1970-01-01') - Date.parse(a || '1970-01-01'))[0] || null;
}
