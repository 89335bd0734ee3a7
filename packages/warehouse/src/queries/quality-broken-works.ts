import { InstantText } from '@nhipbao/records';
import { z } from 'zod';
import { defineQuery } from '../define-query.ts';
import { QualityWorkRow } from './quality-field-works.ts';

/** Broken addresses of one unit's works (`kind`: link, picture or page), newest work first, as the last look found them. */
export const qualityBrokenWorks = defineQuery({
  name: 'quality-broken-works',
  params: z.object({ unit: z.string(), from: z.date(), to: z.date(), kind: z.string(), limit: z.int() }),
  row: QualityWorkRow.extend({
    address: z.string(),
    checked_at: InstantText,
    status: z.int().nullable(),
    reason: z.string().nullable(),
  }),
  sql: `
    SELECT w.item_id AS item_id, w.unit_id AS unit_id, w.title AS title, w.dated_at AS dated_at,
      l.url AS address, l.checked_at AS checked_at, toInt32(l.status) AS status, l.reason AS reason
    FROM works AS w
    INNER JOIN latest_link_checks AS l ON l.item_id = w.item_id
    WHERE w.unit_id = {unit:String}
      AND w.dated_at >= {from:DateTime64(3, 'UTC')} AND w.dated_at < {to:DateTime64(3, 'UTC')}
      AND l.kind = {kind:String} AND l.outcome = 'broken'
    ORDER BY dated_at DESC, item_id DESC, address
    LIMIT {limit:UInt32}`,
});
