import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** How many leaves of one evidence the filters of `evidence-page` leave. */
export const evidenceCount = defineQuery({
  name: 'evidence-count',
  params: z.object({
    digest: z.string(),
    month: z.string(),
    counted: z.enum(['', 'true', 'false']),
    group: z.string(),
  }),
  row: z.object({ leaves: z.int() }),
  sql: `
    SELECT count() AS leaves
    FROM evidence_leaves
    WHERE evidence_digest = {digest:String}
      AND ({month:String} = '' OR month = {month:String})
      AND ({counted:String} = '' OR toString(counted) = {counted:String})
      AND ({group:String} = '' OR if(kind = 'publication', platform_id, ifNull(format, 'none')) = {group:String})`,
});
