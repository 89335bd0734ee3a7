import { Format, InstantText } from '@nhipbao/records';
import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** Every leaf of one evidence list, in its order. */
export const evidenceOf = defineQuery({
  name: 'evidence-of',
  params: z.object({ digest: z.string() }),
  row: z.object({
    position: z.int(),
    leaf_digest: z.string(),
    kind: z.enum(['work', 'publication']),
    record_id: z.string(),
    month: z.string(),
    counted: z.boolean(),
    reason: z.string(),
    title: z.string().nullable(),
    url: z.string().nullable(),
    format: Format.nullable(),
    platform_id: z.string(),
    dated_at: InstantText.nullable(),
    archive_digest: z.string(),
  }),
  sql: `
    SELECT position, leaf_digest, kind, record_id, month, counted, reason, title, url, format, platform_id, dated_at, archive_digest
    FROM evidence_leaves
    WHERE evidence_digest = {digest:String}
    ORDER BY position`,
});
