import { InstantText } from '@nhipbao/records';
import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** The current version of these items: enough to tell whether what was read now differs. */
export const itemsNow = defineQuery({
  name: 'items-now',
  params: z.object({ ids: z.array(z.string()) }),
  row: z.object({
    item_id: z.string(),
    source_digest: z.string(),
    extractor_version: z.int(),
    dated_at: InstantText,
    archive_digest: z.string(),
  }),
  sql: `
    SELECT item_id, source_digest, extractor_version, dated_at, archive_digest
    FROM current_items
    WHERE item_id IN {ids:Array(String)}`,
});
