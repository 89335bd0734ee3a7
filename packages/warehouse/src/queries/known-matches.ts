import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** What the matcher said last of these posts: a verdict that says the same again is not stored again. */
export const knownMatches = defineQuery({
  name: 'known-matches',
  params: z.object({ ids: z.array(z.string()) }),
  row: z.object({
    publication_id: z.string(),
    matcher_version: z.int(),
    content_key: z.string(),
    status: z.string(),
    item_id: z.string(),
    layer: z.string(),
    doubt: z.string(),
    candidate_ids: z.array(z.string()),
  }),
  sql: `
    SELECT publication_id, matcher_version, content_key, status, item_id, layer, doubt, candidate_ids
    FROM machine_matches
    WHERE publication_id IN {ids:Array(String)}`,
});
