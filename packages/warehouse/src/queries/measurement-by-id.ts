import { z } from 'zod';
import { defineQuery } from '../define-query.ts';
import { MeasurementRow } from './latest-measurement.ts';

/** One stored value; none when the id is unknown. */
export const measurementById = defineQuery({
  name: 'measurement-by-id',
  params: z.object({ id: z.string() }),
  row: MeasurementRow,
  sql: `
    SELECT measurement_id, indicator_id, indicator_number, indicator_version, unit_id, period_id, version, computed_at, computed_by, rulebook_version,
      value, lower, upper, numerator, denominator, coverage, verdict, provisional, evidence_digest, details
    FROM measured
    WHERE measurement_id = {id:String}
    LIMIT 1`,
});
