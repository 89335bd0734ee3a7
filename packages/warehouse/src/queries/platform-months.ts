import { InstantText } from '@nhipbao/records';
import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** Publications by unit, platform, account and local month, between two instants; of one unit, or of all (''). */
export const platformMonths = defineQuery({
  name: 'platform-months',
  params: z.object({ unit: z.string(), from: z.date(), to: z.date() }),
  row: z.object({
    unit_id: z.string(),
    platform_id: z.string(),
    account_id: z.string(),
    month: z.string(),
    publications: z.int(),
    newest_at: InstantText,
  }),
  sql: `
    SELECT unit_id, platform_id, account_id, formatDateTime(toTimeZone(dated_at, 'Asia/Ho_Chi_Minh'), '%Y-%m') AS month,
      toInt32(count()) AS publications, max(dated_at) AS newest_at
    FROM current_publications
    WHERE ({unit:String} = '' OR unit_id = {unit:String}) AND dated_at >= {from:DateTime64(3, 'UTC')} AND dated_at < {to:DateTime64(3, 'UTC')}
    GROUP BY unit_id, platform_id, account_id, month
    ORDER BY unit_id, platform_id, account_id, month`,
});
export type PlatformMonthRow = z.output<typeof platformMonths.row>;
