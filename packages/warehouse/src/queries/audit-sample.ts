import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** What was drawn (waves 1 and 2) and proposed (wave 0) for one audit, in order. */
export const auditSample = defineQuery({
  name: 'audit-sample',
  params: z.object({ audit: z.string() }),
  row: z.object({
    wave: z.int(),
    position: z.int(),
    item_id: z.string(),
    stratum: z.string(),
    month: z.string(),
  }),
  sql: `
    SELECT wave, position, item_id, stratum, month
    FROM sampled_items
    WHERE audit_id = {audit:String}
    ORDER BY wave, position, item_id`,
});
