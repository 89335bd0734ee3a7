import { InstantText } from '@nhipbao/records';
import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** For each source, when it last showed something new and its usual pause between new things (90th percentile, seconds), over 60 days. */
export const sourceRhythm = defineQuery({
  name: 'source-rhythm',
  params: z.object({ since: z.date() }),
  row: z.object({
    source_id: z.string(),
    last_new_at: InstantText,
    usual_pause_s: z.number().nullable(),
    days: z.int(),
  }),
  sql: `
    SELECT source_id, max(at) AS last_new_at, if(count() > 10, quantileExact(0.9)(pause), NULL) AS usual_pause_s, toInt32(uniqExact(toDate(at))) AS days
    FROM (
      SELECT source_id, at, dateDiff('second', lagInFrame(at, 1, at) OVER (PARTITION BY source_id ORDER BY at ROWS BETWEEN 1 PRECEDING AND CURRENT ROW), at) AS pause
      FROM (SELECT DISTINCT source_id, started_at AS at FROM source_runs WHERE sightings + publications > 0 AND started_at >= {since:DateTime64(3, 'UTC')})
    )
    GROUP BY source_id`,
});
