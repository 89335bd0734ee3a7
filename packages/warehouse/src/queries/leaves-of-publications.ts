import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** How many leaves of evidence still show the title or address of some publications. */
export const leavesOfPublications = defineQuery({
  name: 'leaves-of-publications',
  params: z.object({ ids: z.array(z.string()) }),
  row: z.object({ leaves: z.int() }),
  sql: `
    SELECT count() AS leaves
    FROM evidence_leaves
    WHERE kind = 'publication' AND record_id IN {ids:Array(String)} AND purged_at IS NULL`,
});
