import { InstantText } from '@nhipbao/records';
import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/**
 * Publications by unit, platform and account, between two instants: how many in each local month that has some, months and numbers in
 * the same order; of one unit, or of all ('').
 */
export const platformMonths = defineQuery({
  name: 'platform-months',
  params: z.object({ unit: z.string(), from: z.date(), to: z.date() }),
  row: z.object({
    unit_id: z.string(),
    platform_id: z.string(),
    account_id: z.string(),
    months: z.array(z.string()),
    publications: z.array(z.int()),
    newest_at: InstantText,
  }),
  sql: `
    SELECT unit_id, platform_id, account_id, groupArray(month) AS months, groupArray(toInt32(posts)) AS publications, max(newest) AS newest_at
    FROM (
      SELECT unit_id, platform_id, account_id, formatDateTime(toTimeZone(dated_at, 'Asia/Ho_Chi_Minh'), '%Y-%m') AS month,
        count() AS posts, max(dated_at) AS newest
      FROM current_publications
      WHERE ({unit:String} = '' OR unit_id = {unit:String}) AND dated_at >= {from:DateTime64(3, 'UTC')} AND dated_at < {to:DateTime64(3, 'UTC')}
      GROUP BY unit_id, platform_id, account_id, month
      ORDER BY month
    )
    GROUP BY unit_id, platform_id, account_id
    ORDER BY unit_id, platform_id, account_id`,
});
export type PlatformMonthRow = z.output<typeof platformMonths.row>;
