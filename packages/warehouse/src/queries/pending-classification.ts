import { InstantText } from '@nhipbao/records';
import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/**
 * Items whose current content neither the given model nor the version in force (fact `model:adopted`) has decided on yet, oldest first:
 * a newer program decides what is new, and what was decided waits for `model adopt`. An editor's word does not stop the machine from
 * deciding: both are kept, and the views say which wins.
 */
export const pendingClassification = defineQuery({
  name: 'pending-classification',
  params: z.object({ model: z.string(), limit: z.int() }),
  row: z.object({
    item_id: z.string(),
    source_digest: z.string(),
    unit_id: z.string(),
    url: z.string(),
    dated_at: InstantText,
  }),
  sql: `
    SELECT item_id, source_digest, unit_id, url, dated_at
    FROM current_items
    WHERE item_id IN (
      SELECT item_id FROM current_items
      WHERE (item_id, source_digest) NOT IN (
        SELECT item_id, source_digest FROM decisions
        WHERE model_version = {model:String} OR model_version = (
          SELECT JSONExtractString(payload, 'version') FROM current_facts WHERE entity = 'model:adopted'
        )
      )
    )
    ORDER BY dated_at, item_id
    LIMIT {limit:UInt32}`,
});
