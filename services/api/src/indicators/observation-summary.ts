import { type MeasurementSummary, toLocalIso } from '@nhipbao/records';
import type { ObservationRow } from '@nhipbao/warehouse';

/** A stored version as the API shows a measurement, without the months of a chart. */
export function observationSummary(row: ObservationRow): MeasurementSummary {
  const { value, lower, upper, numerator, denominator, coverage, verdict, provisional, version } = row;
  return {
    ...{ value, lower, upper, numerator, denominator, coverage, verdict, provisional, version },
    id: row.measurement_id,
    indicator: row.indicator_id,
    unit: row.unit_id,
    period: row.period_id,
    computedAt: toLocalIso(row.computed_at),
    rulebookVersion: row.rulebook_version,
    evidenceDigest: row.evidence_digest,
    explanation: row.explanation,
    notes: row.notes,
    breakdown: [],
  };
}
