import { rulebookInForce } from '@nhipbao/jobs';
import {
  type Clock,
  type IndicatorNumber,
  type IndicatorValue,
  type MeasurementSummary,
  measuringPeriod,
  PLAN_INDICATORS,
  type Registry,
  targetOf,
  toLocalIso,
} from '@nhipbao/records';
import { latestMeasurements, type Warehouse } from '@nhipbao/warehouse';
import { denominatorOf } from './denominator-of.ts';
import { measurementSummary } from './measurement-summary.ts';
import { provinceVerdict } from './province-verdict.ts';

/** The plan's six indicators in one period: target, values of each unit, and how many units meet it at least and at most. */
export async function readIndicators(
  { warehouse, clock, registry }: { warehouse: Warehouse; clock: Clock; registry: Registry },
  periodId: string,
): Promise<IndicatorValue[]> {
  const period = measuringPeriod(periodId);
  const [rows, rulebook] = await Promise.all([
    warehouse.query(latestMeasurements, { period: periodId }),
    rulebookInForce(warehouse, period),
  ]);
  const { units, of } = denominatorOf(registry, rulebook);

  return PLAN_INDICATORS.map(({ number, id, title }) => {
    const target = targetOf(number, period.year) ?? null;
    const values = units.map((unit) => {
      const row = rows.find((entry) => entry.indicator_number === number && entry.unit_id === unit.id);
      const measurement = row ? measurementSummary(row) : null;
      return { unit: unit.id, name: unit.name, named: target?.units.includes(unit.id) ?? false, measurement };
    });
    const met = metBounds(
      values.map(({ measurement }) => measurement),
      of,
    );
    return {
      id,
      number,
      title,
      period: periodId,
      periodFrom: toLocalIso(period.from),
      periodTo: toLocalIso(period.to),
      open: clock.now() < period.to,
      target: target && { printed: target.printed, units: target.units, of: target.of },
      met,
      verdict: provinceVerdict({ number, met, target, units: values }),
      people: number === 5 ? peopleOf(values.flatMap(({ measurement }) => measurement ?? [])) : null,
      units: values,
    };
  });
}

/** Units that meet it for certain, and those that may yet: a value that is missing or open can still go either way. */
export function metBounds(measurements: (MeasurementSummary | null)[], of: number): IndicatorValue['met'] {
  const least = measurements.filter((entry) => entry?.verdict === 'met').length;
  const closed = measurements.filter((entry) => entry !== null && cannotMeet(entry)).length;
  return { least, most: Math.max(least, of - closed), of };
}

/** Settled, and not met. Who declared to have no electronic press and was confirmed has no level to come to (indicator 6). */
function cannotMeet({ indicator, verdict, provisional }: MeasurementSummary): boolean {
  return verdict === 'not-met' || (indicator === 'security-level' && verdict === 'no-data' && !provisional);
}

/** People trained of all people, over units whose counts the department confirmed (policy: indicator 5 is people trained / people). */
function peopleOf(measurements: readonly MeasurementSummary[]): IndicatorValue['people'] {
  const declared = measurements.flatMap(({ numerator, denominator, provisional }) =>
    numerator === null || denominator === null || provisional ? [] : [{ numerator, denominator }],
  );
  if (declared.length === 0) return null;
  return {
    trained: declared.reduce((sum, { numerator }) => sum + numerator, 0),
    all: declared.reduce((sum, { denominator }) => sum + denominator, 0),
    units: declared.length,
  };
}

/** The plan's number of an indicator's id; undefined when it is none of the plan's. */
export function numberOf(id: string): IndicatorNumber | undefined {
  return PLAN_INDICATORS.find((indicator) => indicator.id === id)?.number;
}
