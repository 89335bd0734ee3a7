import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** For each source, month by local month in which it was tried: on how many days it was, and on how many it was read well. */
export const runDays = defineQuery({
  name: 'run-days',
  params: z.object({ from: z.date(), to: z.date() }),
  row: z.object({
    source_id: z.string(),
    months: z.array(z.string()),
    tried: z.array(z.int()),
    read: z.array(z.int()),
  }),
  sql: `
    SELECT source_id, groupArray(month) AS months, groupArray(toInt32(days_tried)) AS tried, groupArray(toInt32(days_read)) AS read
    FROM (
      SELECT source_id, formatDateTime(day, '%Y-%m') AS month, uniqExact(day) AS days_tried, uniqExactIf(day, was_read) AS days_read
      FROM (
        SELECT source_id, toDate(toTimeZone(started_at, 'Asia/Ho_Chi_Minh')) AS day, outcome IN ('complete', 'unchanged') AS was_read
        FROM source_runs
        WHERE started_at >= {from:DateTime64(3, 'UTC')} AND started_at < {to:DateTime64(3, 'UTC')}
      )
      GROUP BY source_id, month
      ORDER BY month
    )
    GROUP BY source_id
    ORDER BY source_id`,
});
