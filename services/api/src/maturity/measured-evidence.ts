import type { MaturityDecision, MaturityEvidence, UnitId } from '@nhipbao/records';
import type { MeasurementRow } from '@nhipbao/warehouse';

/** Values measured of an agency's units for the criteria that name an indicator; a unit without a value is evidence of none. */
export function measuredEvidence(
  decision: MaturityDecision,
  units: readonly UnitId[],
  measurements: readonly MeasurementRow[],
): MaturityEvidence[] {
  return decision.criteria.flatMap(({ id, measuredBy }) =>
    measuredBy === null
      ? []
      : units.map((unit) => {
          const row = measurements.find((one) => one.indicator_id === measuredBy && one.unit_id === unit);
          return {
            criterion: id,
            indicator: measuredBy,
            unit,
            measurement: row?.measurement_id ?? '',
            value: row?.value ?? null,
            verdict: row?.verdict ?? 'no-data',
          };
        }),
  );
}
