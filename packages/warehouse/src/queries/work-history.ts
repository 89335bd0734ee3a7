import { InstantText } from '@nhipbao/records';
import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** Every content a work has had, oldest first, the newest 50: an article that goes A, B, A has three. `article` is JSON. */
export const workHistory = defineQuery({
  name: 'work-history',
  params: z.object({ id: z.string() }),
  row: z.object({
    observed_at: InstantText,
    source_digest: z.string(),
    archive_digest: z.string(),
    title: z.string().nullable(),
    lead: z.string().nullable(),
    updated_at: InstantText.nullable(),
    article: z.string(),
  }),
  sql: `
    SELECT * FROM (
      SELECT observed_at, source_digest, archive_digest, title, lead, updated_at, article
      FROM item_history
      WHERE item_id = {id:String}
      ORDER BY observed_at DESC
      LIMIT 50
    )
    ORDER BY observed_at`,
});
