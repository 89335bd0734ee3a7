import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** How many leaves of an evidence list are stored already: the same rows are not written twice. */
export const knownEvidence = defineQuery({
  name: 'known-evidence',
  params: z.object({ digest: z.string() }),
  row: z.object({ leaves: z.int() }),
  sql: `SELECT toInt32(count()) AS leaves FROM evidence_leaves WHERE evidence_digest = {digest:String}`,
});
