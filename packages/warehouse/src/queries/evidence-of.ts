import { z } from 'zod';
import { defineQuery } from '../define-query.ts';
import { EvidenceLeafRow } from './evidence-page.ts';

/** Every leaf of one evidence list, in its order. */
export const evidenceOf = defineQuery({
  name: 'evidence-of',
  params: z.object({ digest: z.string() }),
  row: EvidenceLeafRow,
  sql: `
    SELECT position, leaf_digest, kind, record_id, month, counted, reason, title, url, format, platform_id, dated_at, archive_digest, purged_at
    FROM evidence_leaves
    WHERE evidence_digest = {digest:String}
    ORDER BY position`,
});
