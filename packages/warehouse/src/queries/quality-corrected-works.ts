import { InstantText } from '@nhipbao/records';
import { z } from 'zod';
import { defineQuery } from '../define-query.ts';
import { QualityWorkRow } from './quality-field-works.ts';

/** Works of one unit whose headline or text changed after their first reading, newest first, with when that was seen last. */
export const qualityCorrectedWorks = defineQuery({
  name: 'quality-corrected-works',
  params: z.object({ unit: z.string(), from: z.date(), to: z.date(), limit: z.int() }),
  row: QualityWorkRow.extend({ title_changed: z.boolean(), text_changed: z.boolean(), changed_at: InstantText }),
  sql: `
    SELECT w.item_id AS item_id, any(w.unit_id) AS unit_id, any(w.title) AS title, any(w.dated_at) AS dated_at,
      toBool(max(c.title_changed)) AS title_changed, toBool(max(c.text_changed)) AS text_changed, max(c.observed_at) AS changed_at
    FROM works AS w
    INNER JOIN item_corrections AS c ON c.item_id = w.item_id
    WHERE w.unit_id = {unit:String}
      AND w.dated_at >= {from:DateTime64(3, 'UTC')} AND w.dated_at < {to:DateTime64(3, 'UTC')}
      AND (c.title_changed OR c.text_changed)
    GROUP BY item_id
    ORDER BY dated_at DESC, item_id DESC
    LIMIT {limit:UInt32}`,
});
