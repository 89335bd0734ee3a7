import { InstantText } from '@nhipbao/records';
import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** Items that the matcher found these posts may stand for, best first; those from which an editor parted the post are left out. */
export const candidatesOfPublications = defineQuery({
  name: 'candidates-of-publications',
  params: z.object({ ids: z.array(z.string()) }),
  row: z.object({
    publication_id: z.string(),
    item_id: z.string(),
    layer: z.enum(['url', 'embed', 'title']),
    score: z.number(),
    title: z.string().nullable(),
    url: z.string(),
    dated_at: InstantText,
  }),
  sql: `
    SELECT c.publication_id AS publication_id, c.item_id AS item_id, c.layer AS layer, c.score AS score, i.title AS title, i.url AS url, i.dated_at AS dated_at
    FROM (
      SELECT publication_id, candidate.1 AS item_id, candidate.2 AS layer, candidate.3 AS score, place
      FROM machine_matches
      ARRAY JOIN arrayZip(candidate_ids, candidate_layers, candidate_scores) AS candidate, arrayEnumerate(candidate_ids) AS place
      WHERE publication_id IN {ids:Array(String)}
    ) AS c
    INNER JOIN (
      SELECT item_id, title, url, dated_at FROM current_items
      WHERE item_id IN (SELECT arrayJoin(candidate_ids) FROM machine_matches WHERE publication_id IN {ids:Array(String)})
    ) AS i ON i.item_id = c.item_id
    WHERE (c.publication_id, c.item_id) NOT IN (
      SELECT publication_id, item_id FROM match_decisions WHERE publication_id IN {ids:Array(String)} AND status = 'parted'
    )
    ORDER BY publication_id, c.place`,
});
