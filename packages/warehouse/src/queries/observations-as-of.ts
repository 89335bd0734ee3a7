import { z } from 'zod';
import { defineQuery } from '../define-query.ts';
import { ObservationRow } from './observation-row.ts';

/**
 * The newest version of every value that had been stored at an instant, in the order of period, indicator and unit; empty lists and texts take
 * all. `of` holds pairs of unit and period ("newspaper 2026"). Values are chosen by
 * their keys first: what is said of a version is long, and is read of the chosen alone.
 */
export const observationsAsOf = defineQuery({
  name: 'observations-as-of',
  params: z.object({ as_of: z.date(), periods: z.array(z.string()), indicator: z.string(), of: z.array(z.string()) }),
  row: ObservationRow,
  sql: `
    SELECT measurement_id, indicator_id, indicator_number, indicator_version, unit_id, period_id, version, computed_at, rulebook_version,
      value, lower, upper, numerator, denominator, coverage, verdict, provisional, evidence_digest,
      JSONExtractString(details, 'explanation') AS explanation, JSONExtract(details, 'notes', 'Array(String)') AS notes
    FROM measured
    WHERE (indicator_id, unit_id, period_id, version, measurement_id) IN (
      SELECT indicator_id, unit_id, period_id, version, measurement_id
      FROM measured
      WHERE computed_at <= {as_of:DateTime64(3, 'UTC')}
        AND (empty({periods:Array(String)}) OR period_id IN {periods:Array(String)})
        AND ({indicator:String} = '' OR indicator_id = {indicator:String})
        AND (empty({of:Array(String)}) OR concat(unit_id, ' ', period_id) IN {of:Array(String)})
      ORDER BY period_id, indicator_number, unit_id, version DESC, measurement_id
      LIMIT 1 BY period_id, indicator_id, unit_id
    )
    ORDER BY period_id, indicator_number, unit_id`,
});
