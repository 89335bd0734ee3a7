import { InstantText } from '@nhipbao/records';
import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/**
 * The newest known lifetime values of the newest publications between two instants, of one unit, platform and account or of all (''): a
 * row for each metric in each of its definitions, because only these may be compared, with publications and values in the same order
 * (a row a value would cost more to read than to find). An absence overwrites nothing; nothing is read of a post before it was
 * published, so that old partitions are left alone.
 */
export const latestValues = defineQuery({
  name: 'latest-values',
  params: z.object({
    unit: z.string(),
    platform: z.string(),
    account: z.string(),
    from: z.date(),
    to: z.date(),
    limit: z.int(),
  }),
  row: z.object({
    metric: z.string(),
    definition: z.string(),
    publication_ids: z.array(z.string()),
    values: z.array(z.number()),
    newest_at: InstantText,
  }),
  sql: `
    SELECT metric, definition, groupArray(publication_id) AS publication_ids, groupArray(assumeNotNull(value)) AS values,
      max(observed_at) AS newest_at
    FROM (
      SELECT publication_id, metric, value, definition, observed_at
      FROM sample_history
      WHERE value IS NOT NULL AND metric_period = 'lifetime' AND observed_at >= {from:DateTime64(3, 'UTC')} - toIntervalDay(1)
        AND publication_id IN (
          SELECT publication_id
          FROM current_publications
          WHERE ({unit:String} = '' OR unit_id = {unit:String}) AND ({platform:String} = '' OR platform_id = {platform:String})
            AND ({account:String} = '' OR account_id = {account:String})
            AND dated_at >= {from:DateTime64(3, 'UTC')} AND dated_at < {to:DateTime64(3, 'UTC')}
          ORDER BY dated_at DESC, publication_id
          LIMIT {limit:UInt32}
        )
      ORDER BY publication_id DESC, metric DESC, metric_period DESC, observed_at DESC, recorded_at DESC
      LIMIT 1 BY publication_id, metric
    )
    GROUP BY metric, definition
    ORDER BY metric, definition`,
});
