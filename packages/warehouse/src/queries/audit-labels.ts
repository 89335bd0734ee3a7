import { Format, InstantText, Ownership } from '@nhipbao/records';
import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** Each assessor's newest word on each item of one audit. */
export const auditLabels = defineQuery({
  name: 'audit-labels',
  params: z.object({ audit: z.string() }),
  row: z.object({
    item_id: z.string(),
    labelled_by: z.string(),
    labelled_at: InstantText,
    format: Format,
    broadcast_origin: z.boolean(),
    ownership: Ownership,
    same_as: z.string().nullable(),
    note: z.string().nullable(),
    codebook: z.string(),
  }),
  sql: `
    SELECT item_id, labelled_by, labelled_at, format_said AS format, broadcast_origin, ownership, same_as, note, codebook
    FROM assessor_labels
    WHERE audit_id = {audit:String}
    ORDER BY item_id, labelled_by`,
});
