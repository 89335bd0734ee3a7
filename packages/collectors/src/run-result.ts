import { z } from 'zod';

/**
 * What one run of one source came to; a row of the run log. `complete`: everything was read. `unchanged`: the source said it has
 * nothing new. `incomplete`: stopped early, what was read is stored. `failed`: nothing was read. `bytes` came over the wire;
 * `requests` are answered ones, robots.txt and redirects included; `error.retryAt` is an instant the source named.
 */
export const RunResult = z.object({
  startedAt: z.date(),
  endedAt: z.date(),
  outcome: z.enum(['complete', 'unchanged', 'incomplete', 'failed']),
  counts: z.object({ sightings: z.int(), publications: z.int(), samples: z.int(), issues: z.int() }),
  bytes: z.int(),
  requests: z.int(),
  /** Of the streams that said how far they came, in that order. */
  streams: z.array(
    z.object({
      stream: z.string(),
      complete: z.boolean(),
      reason: z.string().nullable(),
      code: z.string().nullable(),
      resumeAt: z.date().nullable(),
      counts: z.record(z.string(), z.number()).nullable(),
    }),
  ),
  error: z.object({ code: z.string(), message: z.string(), retryAt: z.date().nullable() }).nullable(),
});
export type RunResult = z.infer<typeof RunResult>;
