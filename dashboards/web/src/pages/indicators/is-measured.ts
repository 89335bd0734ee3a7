import type { IndicatorValue } from '@nhipbao/records';

/** Whether any unit has a value of this indicator in the period, be it "no data". */
export function isMeasured(indicator: IndicatorValue): boolean {
  return indicator.units.some((unit) => unit.measurement !== null);
}
