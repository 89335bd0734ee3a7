import { type IndicatorNumber, measuringPeriod, type Observation, targetOf, toLocalIso } from '@nhipbao/records';
import type { ObservationRow } from '@nhipbao/warehouse';
import type { Denominator } from './denominator-of.ts';
import { observationSummary } from './observation-summary.ts';
import { spanOf } from './period-span.ts';
import { provinceVerdict } from './province-verdict.ts';
import { metBounds } from './read-indicators.ts';

/**
 * The province's value of one indicator in one period, from the versions of its units: how many meet, where that is settled; else null with
 * the least and the most. A unit without a value can still go either way; a year without a target has no verdict.
 */
export function provinceObservation(
  rows: readonly ObservationRow[],
  of: { indicator: string; number: IndicatorNumber; period: string },
  denominator: Denominator,
): Observation {
  const { indicator, number, period } = of;
  const { year } = measuringPeriod(period);
  const target = targetOf(number, year) ?? null;
  const units = denominator.units.map(({ id, name }) => {
    const row = rows.find(({ unit_id }) => unit_id === id);
    const measurement = row ? observationSummary(row) : null;
    return { unit: id, name, named: target?.units.includes(id) ?? false, measurement };
  });
  const met = metBounds(
    units.map(({ measurement }) => measurement),
    denominator.of,
  );
  const verdict = provinceVerdict({ number, met, target, units });
  const settled = met.least === met.most;
  const provisional = units.some(({ measurement }) => measurement?.provisional);
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
