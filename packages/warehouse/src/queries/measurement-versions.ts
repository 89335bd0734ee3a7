import { z } from 'zod';
import { defineQuery } from '../define-query.ts';
import { MeasurementRow } from './latest-measurement.ts';

/** Every version of one unit's value of one indicator in one period, newest first. */
export const measurementVersions = defineQuery({
  name: 'measurement-versions',
  params: z.object({ indicator: z.string(), unit: z.string(), period: z.string() }),
  row: MeasurementRow,
  sql: `
    SELECT measurement_id, indicator_id, indicator_number, indicator_version, unit_id, period_id, version, computed_at, computed_by, rulebook_version,
      value, lower, upper, numerator, denominator, coverage, verdict, provisional, evidence_digest, details
    FROM measured
    WHERE indicator_id = {indicator:String} AND unit_id = {unit:String} AND period_id = {period:String}
    ORDER BY version DESC, measurement_id
    LIMIT 200`,
});
