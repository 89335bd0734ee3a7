import { InstantText } from '@nhipbao/records';
import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** The newest known values of these posts, over their whole life or a period. */
export const samplesOfPublications = defineQuery({
  name: 'samples-of-publications',
  params: z.object({ ids: z.array(z.string()) }),
  row: z.object({
    publication_id: z.string(),
    metric: z.string(),
    metric_period: z.string(),
    definition: z.string(),
    value: z.number(),
    observed_at: InstantText,
  }),
  sql: `
    SELECT publication_id, metric, metric_period, definition, assumeNotNull(value) AS value, observed_at
    FROM latest_samples
    WHERE publication_id IN {ids:Array(String)} AND value IS NOT NULL
    ORDER BY publication_id, metric, metric_period`,
});
