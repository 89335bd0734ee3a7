import { InstantText } from '@nhipbao/records';
import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** The last runs of one source, newest first. */
export const runsOfSource = defineQuery({
  name: 'runs-of-source',
  params: z.object({ source: z.string(), limit: z.int() }),
  row: z.object({
    run_id: z.string(),
    started_at: InstantText,
    ended_at: InstantText,
    outcome: z.string(),
    requests: z.int(),
    bytes: z.int(),
    sightings: z.int(),
    publications: z.int(),
    samples: z.int(),
    issues: z.int(),
    error_code: z.string().nullable(),
    error_message: z.string().nullable(),
    /** JSON, as the run log keeps it. */
    streams: z.string(),
  }),
  sql: `
    SELECT run_id, started_at, ended_at, outcome, requests, bytes, sightings, publications, samples, issues, error_code, error_message, streams
    FROM source_runs
    WHERE source_id = {source:String}
    ORDER BY started_at DESC, run_id
    LIMIT {limit:UInt32}`,
});
