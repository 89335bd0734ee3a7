import {
  type IndicatorNumber,
  type IndicatorValue,
  isValidOn,
  measuringPeriod,
  type Observation,
  PLAN_INDICATORS,
  type Registry,
  targetOf,
  toLocalIso,
} from '@nhipbao/records';
import type { ObservationRow } from '@nhipbao/warehouse';
import { provinceLine } from '../reports/reported-values.ts';
import { observationSummary } from './observation-summary.ts';
import { lastDayOf, spanOf } from './period-span.ts';
import { metBounds } from './read-indicators.ts';

/**
 * The province's value of one indicator in one period, from the versions of its units: how many meet, where that is settled; else null with
 * the least and the most. Units are those of the period's last day; one without a value can still go either way.
 */
export function provinceObservation(
  rows: readonly ObservationRow[],
  of: { indicator: string; number: IndicatorNumber; period: string },
  registry: Pick<Registry, 'units'>,
): Observation {
  const { indicator, number, period } = of;
  const { year } = measuringPeriod(period);
  const target = targetOf(number, year) ?? null;
  const lastDay = lastDayOf(period);
  const units = registry.units
    .filter((unit) => isValidOn(unit, lastDay))
    .map(({ id, name }) => {
      const row = rows.find(({ unit_id }) => unit_id === id);
      const measurement = row ? observationSummary(row) : null;
      return { unit: id, name, named: target?.units.includes(id) ?? false, measurement };
    });
  const met = metBounds(
    units.map(({ measurement }) => measurement),
    target?.of ?? units.length,
  );
  const { periodFrom, periodTo } = spanOf(period);
  const title = PLAN_INDICATORS.find((one) => one.number === number)?.title ?? indicator;
  const value: IndicatorValue = {
    ...{ id: indicator, number, title, period, periodFrom, periodTo, open: false, target, met, units },
    people: null,
  };
  const { verdict } = provinceLine(value);
  const settled = met.least === met.most;
  const provisional = rows.some((row) => row.provisional);
  const newest = new Date(Math.max(0, ...rows.map((row) => row.computed_at.getTime())));
  return {
    id: null,
    scope: 'province',
    indicator,
    number,
    unit: null,
    unitName: null,
    agency: null,
    ...spanOf(period),
    version: null,
    computedAt: toLocalIso(newest),
    unitOfMeasure: 'units',
    value: settled ? met.least : null,
    status: settled ? (provisional ? 'P' : 'A') : 'O',
    verdict,
    numerator: settled ? met.least : null,
    denominator: met.of,
    lower: met.least,
    upper: met.most,
    interval: settled ? null : 'số đơn vị đạt ít nhất và nhiều nhất có thể',
    coverage: null,
    origin: 'measured',
    methodVersion: null,
    rulebookVersion: null,
    evidenceRoot: null,
    explanation: settled
      ? `${met.least} trên ${met.of} đơn vị đạt.`
      : `${met.least} ${met.most - met.least === 1 ? 'hoặc' : 'đến'} ${met.most} trên ${met.of} đơn vị đạt: còn đơn vị chưa kết luận.`,
    notes: target ? [] : ['Không giao chỉ tiêu cho năm này.'],
  };
}
