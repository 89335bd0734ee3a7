import { InstantText } from '@nhipbao/records';
import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** What the runs of each source say: the last one, the last good one, and how it went since `since`. */
export const sourcePast = defineQuery({
  name: 'source-past',
  params: z.object({ since: z.date() }),
  row: z.object({
    source_id: z.string(),
    last_run_at: InstantText,
    last_outcome: z.string(),
    last_error_code: z.string(),
    last_error_message: z.string(),
    last_success_at: InstantText.nullable(),
    runs: z.int(),
    failures: z.int(),
  }),
  sql: `
    SELECT source_id, max(r.started_at) AS last_run_at,
      argMax(outcome, r.started_at) AS last_outcome,
      argMax(ifNull(error_code, ''), r.started_at) AS last_error_code,
      argMax(ifNull(error_message, ''), r.started_at) AS last_error_message,
      maxIf(toNullable(r.ended_at), outcome IN ('complete', 'unchanged')) AS last_success_at,
      countIf(r.started_at >= {since:DateTime64(3, 'UTC')}) AS runs,
      countIf(r.started_at >= {since:DateTime64(3, 'UTC')} AND outcome = 'failed') AS failures
    FROM source_runs AS r
    GROUP BY source_id`,
});
