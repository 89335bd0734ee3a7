import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/**
 * For each local month of a span: works of one unit, and how many of them bear a decision on their format (abstentions do not count).
 * Republished content and advertising are works only where the rulebook says so, printed editions never.
 */
export const classifiedShare = defineQuery({
  name: 'classified-share',
  params: z.object({
    unit: z.string(),
    from: z.date(),
    to: z.date(),
    republished: z.boolean(),
    advertising: z.boolean(),
  }),
  row: z.object({ month: z.string(), items: z.int(), classified: z.int() }),
  sql: `
    SELECT formatDateTime(toTimeZone(dated_at, 'Asia/Ho_Chi_Minh'), '%Y-%m') AS month, toInt32(count()) AS items,
      toInt32(countIf(format IS NOT NULL)) AS classified
    FROM decided_items
    WHERE unit_id = {unit:String} AND dated_at >= {from:DateTime64(3, 'UTC')} AND dated_at < {to:DateTime64(3, 'UTC')}
      AND ifNull(format, '') != 'e-paper' AND ({republished:Bool} OR origin != 'republished') AND ({advertising:Bool} OR NOT advertising)
    GROUP BY month
    ORDER BY month`,
});
