import { MeasurementSummary, toLocalIso } from '@nhipbao/records';
import type { MeasurementRow } from '@nhipbao/warehouse';

const Details = MeasurementSummary.pick({ explanation: true, notes: true, breakdown: true });

/** A stored measurement as the API shows it. */
export function measurementSummary(row: MeasurementRow): MeasurementSummary {
  return {
    id: row.measurement_id,
    indicator: row.indicator_id,
    unit: row.unit_id,
    period: row.period_id,
    version: row.version,
    computedAt: toLocalIso(row.computed_at),
    value: row.value,
    lower: row.lower,
    upper: row.upper,
    numerator: row.numerator,
    denominator: row.denominator,
    coverage: row.coverage,
    verdict: row.verdict,
    provisional: row.provisional,
    rulebookVersion: row.rulebook_version,
    evidenceDigest: row.evidence_digest,
    ...Details.parse(JSON.parse(row.details)),
  };
}
