import { InstantText, Verdict } from '@nhipbao/records';
import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** A stored measurement as it stands in the warehouse. */
export const MeasurementRow = z.object({
  measurement_id: z.string(),
  indicator_id: z.string(),
  indicator_number: z.int(),
  indicator_version: z.int(),
  unit_id: z.string(),
  period_id: z.string(),
  version: z.int(),
  computed_at: InstantText,
  computed_by: z.string(),
  rulebook_version: z.string(),
  value: z.number().nullable(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  numerator: z.int().nullable(),
  denominator: z.int().nullable(),
  coverage: z.number().nullable(),
  verdict: Verdict,
  provisional: z.boolean(),
  evidence_digest: z.string(),
  details: z.string(),
});
export type MeasurementRow = z.infer<typeof MeasurementRow>;

/** The newest version of every indicator's value for one period, one row a unit; chosen by keys first, as in observations-as-of. */
export const latestMeasurements = defineQuery({
  name: 'latest-measurements',
  params: z.object({ period: z.string() }),
  row: MeasurementRow,
  sql: `
    SELECT measurement_id, indicator_id, indicator_number, indicator_version, unit_id, period_id, version, computed_at, computed_by, rulebook_version,
      value, lower, upper, numerator, denominator, coverage, verdict, provisional, evidence_digest, details
    FROM measured
    WHERE (indicator_id, unit_id, period_id, version, measurement_id) IN (
      SELECT indicator_id, unit_id, period_id, version, measurement_id
      FROM measured
      WHERE period_id = {period:String}
      ORDER BY indicator_number, unit_id, version DESC, measurement_id
      LIMIT 1 BY indicator_id, unit_id
    )
    ORDER BY indicator_number, unit_id`,
});
