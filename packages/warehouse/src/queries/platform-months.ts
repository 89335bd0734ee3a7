import { InstantText } from '@nhipbao/records';
import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** Publications of one unit by platform and local month, between two instants. */
export const platformMonths = defineQuery({
  name: 'platform-months',
  params: z.object({ unit: z.string(), from: z.date(), to: z.date() }),
  row: z.object({ platform_id: z.string(), month: z.string(), publications: z.int(), newest_at: InstantText }),
  sql: `
    SELECT platform_id, formatDateTime(toTimeZone(dated_at, 'Asia/Ho_Chi_Minh'), '%Y-%m') AS month, toInt32(count()) AS publications, max(dated_at) AS newest_at
    FROM current_publications
    WHERE unit_id = {unit:String} AND dated_at >= {from:DateTime64(3, 'UTC')} AND dated_at < {to:DateTime64(3, 'UTC')}
    GROUP BY platform_id, month
    ORDER BY platform_id, month`,
});
