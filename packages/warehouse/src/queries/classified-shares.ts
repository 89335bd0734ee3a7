import { z } from 'zod';
import { defineQuery } from '../define-query.ts';
import { classifiedShare } from './classified-share.ts';

/** The rows of `classified-share` of every unit. */
export const classifiedShares = defineQuery({
  name: 'classified-shares',
  params: classifiedShare.params.omit({ unit: true }),
  row: classifiedShare.row.extend({ unit_id: z.string() }),
  sql: `
    SELECT unit_id, formatDateTime(toTimeZone(dated_at, 'Asia/Ho_Chi_Minh'), '%Y-%m') AS month, toInt32(count()) AS items,
      toInt32(countIf(format IS NOT NULL)) AS classified
    FROM decided_items
    WHERE dated_at >= {from:DateTime64(3, 'UTC')} AND dated_at < {to:DateTime64(3, 'UTC')}
      AND ifNull(format, '') != 'e-paper' AND ({republished:Bool} OR origin != 'republished') AND ({advertising:Bool} OR NOT advertising)
    GROUP BY unit_id, month
    ORDER BY unit_id, month`,
});
