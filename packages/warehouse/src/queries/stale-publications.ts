import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/**
 * Posts of which some sources still hold words (title, text, links) though none of these read them since `before`: a reading of a post's
 * numbers tells its words too.
 */
export const stalePublications = defineQuery({
  name: 'stale-publications',
  params: z.object({ sources: z.array(z.string()), before: z.date() }),
  row: z.object({ publication_id: z.string() }),
  sql: `
    SELECT t.publication_id AS publication_id
    FROM (
      SELECT publication_id, max(observed_at) AS told_at
      FROM publication_history
      WHERE source_id IN {sources:Array(String)} AND (title IS NOT NULL OR text IS NOT NULL OR notEmpty(links))
      GROUP BY publication_id
    ) AS t
    LEFT JOIN (
      SELECT publication_id, max(observed_at) AS read_at
      FROM samples_taken
      WHERE source_id IN {sources:Array(String)}
      GROUP BY publication_id
    ) AS s ON s.publication_id = t.publication_id
    WHERE greatest(t.told_at, s.read_at) < {before:DateTime64(3, 'UTC')}
    ORDER BY publication_id`,
});
