import { InstantText } from '@nhipbao/records';
import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** Items dated in a span whose current content a candidate version has not decided on yet, oldest first. */
export const itemsToRescore = defineQuery({
  name: 'items-to-rescore',
  params: z.object({ model: z.string(), from: z.date(), to: z.date(), limit: z.int() }),
  row: z.object({
    item_id: z.string(),
    source_digest: z.string(),
    unit_id: z.string(),
    url: z.string(),
    dated_at: InstantText,
  }),
  sql: `
    SELECT i.item_id AS item_id, i.source_digest AS source_digest, i.unit_id AS unit_id, i.url AS url, i.dated_at AS dated_at
    FROM current_items AS i
    LEFT ANTI JOIN (SELECT item_id, source_digest FROM candidates WHERE model_version = {model:String}) AS d
      ON d.item_id = i.item_id AND d.source_digest = i.source_digest
    WHERE i.dated_at >= {from:DateTime64(3, 'UTC')} AND i.dated_at < {to:DateTime64(3, 'UTC')}
    ORDER BY dated_at, item_id
    LIMIT {limit:UInt32}`,
});
