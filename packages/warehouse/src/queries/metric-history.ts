import { InstantText } from '@nhipbao/records';
import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** Every reading of one counter of a publication, or of an account's own: what it said when, restated values and absences included. */
export const metricHistory = defineQuery({
  name: 'metric-history',
  params: z.object({
    /** One of the two; the other is ''. */
    publication: z.string(),
    account: z.string(),
    metric: z.string(),
    metric_period: z.string(),
    limit: z.int(),
  }),
  row: z.object({
    metric: z.string(),
    metric_period: z.string(),
    observed_at: InstantText,
    definition: z.string(),
    value: z.number().nullable(),
    source_id: z.string(),
  }),
  sql: `
    SELECT metric, metric_period, observed_at, definition, value, source_id
    FROM sample_history
    WHERE ({publication:String} = '' OR publication_id = {publication:String})
      AND ({account:String} = '' OR (account_id = {account:String} AND is_account))
      AND ({publication:String} != '' OR {account:String} != '')
      AND ({metric:String} = '' OR metric = {metric:String}) AND ({metric_period:String} = '' OR metric_period = {metric_period:String})
    ORDER BY observed_at DESC, recorded_at DESC, metric, metric_period
    LIMIT 1 BY publication_id, metric, metric_period, observed_at, said
    LIMIT {limit:UInt32}`,
});
