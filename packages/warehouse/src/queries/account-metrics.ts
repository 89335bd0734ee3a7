import { InstantText } from '@nhipbao/records';
import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/**
 * An account's own numbers (followers) between two instants as time series: of lifetime counters the last reading of each local day,
 * of values that cover a day or month their newest reading. Absences stand in it as NULL. `restated`: how many different values were read.
 */
export const accountMetrics = defineQuery({
  name: 'account-metrics',
  params: z.object({ account: z.string(), from: z.date(), to: z.date() }),
  row: z.object({
    metric: z.string(),
    metric_period: z.string(),
    observed_at: InstantText,
    definition: z.string(),
    value: z.number().nullable(),
    source_id: z.string(),
    restated: z.int(),
  }),
  sql: `
    SELECT metric, metric_period, observed_at, definition, value, source_id, toInt32(restated) AS restated
    FROM (
      SELECT *, if(metric_period = 'lifetime', toString(toDate(toTimeZone(observed_at, 'Asia/Ho_Chi_Minh'))), metric_period) AS slot,
        if(metric_period = 'lifetime', 1, length(groupUniqArray(8)(value) OVER (PARTITION BY metric, metric_period))) AS restated
      FROM sample_history
      WHERE account_id = {account:String} AND is_account
        AND observed_at >= {from:DateTime64(3, 'UTC')} AND observed_at < {to:DateTime64(3, 'UTC')}
    )
    ORDER BY metric, slot, value IS NULL, observed_at DESC, recorded_at DESC
    LIMIT 1 BY metric, slot`,
});
export type AccountMetricRow = z.output<typeof accountMetrics.row>;
