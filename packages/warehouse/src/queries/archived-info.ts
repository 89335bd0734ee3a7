import { InstantText } from '@nhipbao/records';
import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** What is known of an archived body: its first capture. */
export const archivedInfo = defineQuery({
  name: 'archived-info',
  params: z.object({ digest: z.string() }),
  row: z.object({
    digest: z.string(),
    url: z.string(),
    status: z.int(),
    content_type: z.string(),
    bytes: z.int(),
    fetched_at: InstantText,
    source_id: z.string(),
  }),
  sql: `
    SELECT digest, url, status, content_type, bytes, fetched_at, source_id
    FROM archived
    WHERE digest = {digest:String}
    ORDER BY fetched_at
    LIMIT 1`,
});
