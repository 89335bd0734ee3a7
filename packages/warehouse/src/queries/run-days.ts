import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** For each source and local month: on how many days it was tried, and on how many it was read well. */
export const runDays = defineQuery({
  name: 'run-days',
  params: z.object({ from: z.date(), to: z.date() }),
  row: z.object({ source_id: z.string(), month: z.string(), tried: z.int(), read: z.int() }),
  sql: `
    SELECT source_id, formatDateTime(toTimeZone(started_at, 'Asia/Ho_Chi_Minh'), '%Y-%m') AS month,
      toInt32(uniqExact(toDate(toTimeZone(started_at, 'Asia/Ho_Chi_Minh')))) AS tried,
      toInt32(uniqExactIf(toDate(toTimeZone(started_at, 'Asia/Ho_Chi_Minh')), outcome IN ('complete', 'unchanged'))) AS read
    FROM source_runs
    WHERE started_at >= {from:DateTime64(3, 'UTC')} AND started_at < {to:DateTime64(3, 'UTC')}
    GROUP BY source_id, month
    ORDER BY source_id, month`,
});
