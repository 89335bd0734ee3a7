import { EvidenceKind, Format, InstantText } from '@nhipbao/records';
import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** A leaf of an evidence list as it stands in the warehouse. */
export const EvidenceLeafRow = z.object({
  position: z.int(),
  leaf_digest: z.string(),
  kind: EvidenceKind,
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
  /** When title and address were removed on request; digest and place stay. */
  purged_at: InstantText.nullable(),
});

/** Leaves of one evidence after a position, in their order; empty filters take all. A group is a platform, or a format. */
export const evidencePage = defineQuery({
  name: 'evidence-page',
  params: z.object({
    digest: z.string(),
    month: z.string(),
    counted: z.enum(['', 'true', 'false']),
    group: z.string(),
    after: z.int(),
    limit: z.int(),
  }),
  row: EvidenceLeafRow,
  sql: `
    SELECT position, leaf_digest, kind, record_id, month, counted, reason, title, url, format, platform_id, dated_at, archive_digest, purged_at
    FROM evidence_leaves
    WHERE evidence_digest = {digest:String}
      AND ({month:String} = '' OR month = {month:String})
      AND ({counted:String} = '' OR toString(counted) = {counted:String})
      AND ({group:String} = '' OR if(kind = 'publication', platform_id, ifNull(format, 'none')) = {group:String})
      AND toInt64(position) > {after:Int64}
    ORDER BY position
    LIMIT {limit:UInt32}`,
});
