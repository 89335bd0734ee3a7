import { InstantText } from '@nhipbao/records';
import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** The first capture of an archived body as its WARC record, in the text form of `toWarcRecord` (packages/collectors). */
export const archivedRecord = defineQuery({
  name: 'archived-record',
  params: z.object({ digest: z.string() }),
  row: z.object({
    digest: z.string(),
    url: z.string(),
    content_type: z.string(),
    fetched_at: InstantText,
    warc_record: z.string(),
  }),
  sql: `
    SELECT digest, url, content_type, fetched_at, warc_record
    FROM archived
    WHERE digest = {digest:String}
    ORDER BY fetched_at
    LIMIT 1`,
});
