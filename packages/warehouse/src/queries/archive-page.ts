import { InstantText } from '@nhipbao/records';
import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** Archived responses in the order of their digests, after one of them: the whole archive is walked in pages. */
export const archivePage = defineQuery({
  name: 'archive-page',
  params: z.object({ after: z.string(), limit: z.int() }),
  row: z.object({ digest: z.string(), fetched_at: InstantText, warc_record: z.string() }),
  sql: `
    SELECT digest, fetched_at, warc_record
    FROM archived
    WHERE digest > {after:String}
    ORDER BY digest, fetched_at
    LIMIT 1 BY digest
    LIMIT {limit:UInt32}`,
});
