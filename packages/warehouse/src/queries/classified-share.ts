import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** For each local month of a span: items of one unit, and how many of them bear a decision on their format (abstentions do not count). */
export const classifiedShare = defineQuery({
  name: 'classified-share',
  params: z.object({ unit: z.string(), from: z.date(), to: z.date() }),
  row: z.object({ month: z.string(), items: z.int(), classified: z.int() }),
  sql: `
    SELECT formatDateTime(toTimeZone(dated_at, 'Asia/Ho_Chi_Minh'), '%Y-%m') AS month, toInt32(count()) AS items,
      toInt32(countIf(format IS NOT NULL)) AS classified
    FROM decided_items
    WHERE unit_id = {unit:String} AND dated_at >= {from:DateTime64(3, 'UTC')} AND dated_at < {to:DateTime64(3, 'UTC')}
    GROUP BY month
    ORDER BY month`,
});
