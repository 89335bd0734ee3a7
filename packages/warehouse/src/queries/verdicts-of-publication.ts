import { Format, InstantText } from '@nhipbao/records';
import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** Everything that was ever said of one post, newest first. */
export const verdictsOfPublication = defineQuery({
  name: 'verdicts-of-publication',
  params: z.object({ id: z.string() }),
  row: z.object({
    decided_at: InstantText,
    decided_by: z.string(),
    status: z.enum(['matched', 'native-only', 'unknown', 'parted', 'withdrawn']),
    layer: z.enum(['', 'url', 'embed', 'title', 'editor']),
    item_id: z.string(),
    score: z.number().nullable(),
    doubt: z.string(),
    format: Format.nullable(),
    note: z.string().nullable(),
  }),
  sql: `
    SELECT decided_at, decided_by, status, layer, item_id, score, doubt, format, note
    FROM match_decisions
    WHERE publication_id = {id:String}
    ORDER BY decided_at DESC, layer DESC`,
});
