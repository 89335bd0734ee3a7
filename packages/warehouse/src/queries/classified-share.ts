import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** Counts of works of a month, in the order of the rows of `classified-share`. */
export const CLASSIFIED_OF_MONTH = `formatDateTime(toTimeZone(dated_at, 'Asia/Ho_Chi_Minh'), '%Y-%m') AS month, toInt32(count()) AS items,
      toInt32(countIf(format IS NOT NULL)) AS classified`;

/** What is a work within a span, by the rulebook's two switches. */
export const WORKS_WITHIN = `dated_at >= {from:DateTime64(3, 'UTC')} AND dated_at < {to:DateTime64(3, 'UTC')}
      AND ifNull(format, '') != 'e-paper' AND ({republished:Bool} OR origin != 'republished') AND ({advertising:Bool} OR NOT advertising)`;

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
    SELECT ${CLASSIFIED_OF_MONTH}
    FROM decided_items
    WHERE unit_id = {unit:String} AND ${WORKS_WITHIN}
    GROUP BY month
    ORDER BY month`,
});
