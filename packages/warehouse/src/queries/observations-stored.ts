import { z } from 'zod';
import { defineQuery } from '../define-query.ts';
import { ObservationRow } from './observation-row.ts';

/**
 * Every version as it was stored, the oldest first, after a place (instant and id): a feed in which nothing is missed. Version 0 takes all; empty
 * lists and texts take all. `of` holds pairs of unit and period ("newspaper 2026"). As in `observations-as-of`, keys
 * come first.
 */
export const observationsStored = defineQuery({
  name: 'observations-stored',
  params: z.object({
    as_of: z.date(),
    periods: z.array(z.string()),
    indicator: z.string(),
    of: z.array(z.string()),
    version: z.int(),
    after_at: z.date(),
    after_id: z.string(),
    limit: z.int(),
  }),
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
        AND ({version:UInt64} = 0 OR version = {version:UInt64})
        AND (computed_at, measurement_id) > ({after_at:DateTime64(3, 'UTC')}, {after_id:String})
      ORDER BY computed_at, measurement_id
      LIMIT {limit:UInt32}
    )
    ORDER BY computed_at, measurement_id`,
});
