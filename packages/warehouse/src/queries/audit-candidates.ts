import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/**
 * Items of a closed population that may be the same work as another one: the same headline, or two of four parts of the simhash (Manku,
 * Jain and Das Sarma 2007) in common; with both simhashes, so that the caller can order them by distance.
 */
export const auditCandidates = defineQuery({
  name: 'audit-candidates',
  params: z.object({ digest: z.string(), ids: z.array(z.string()) }),
  row: z.object({
    of_item: z.string(),
    item_id: z.string(),
    same_title: z.boolean(),
    of_simhash: z.string(),
    simhash: z.string(),
  }),
  sql: `
    WITH members AS (
      SELECT item_id, simhash, lowerUTF8(trimBoth(ifNull(title, ''))) AS headline
      FROM current_items
      WHERE item_id IN (SELECT item_id FROM population_items WHERE population_digest = {digest:String})
    )
    SELECT a.item_id AS of_item, b.item_id AS item_id, toBool(a.headline = b.headline AND a.headline != '') AS same_title,
      a.simhash AS of_simhash, b.simhash AS simhash
    FROM (SELECT * FROM members WHERE item_id IN {ids:Array(String)}) AS a
    CROSS JOIN members AS b
    WHERE a.item_id != b.item_id AND (
      (a.headline = b.headline AND a.headline != '')
      OR (a.simhash != '' AND b.simhash != ''
        AND arrayCount(place -> substring(a.simhash, place + 1, 4) = substring(b.simhash, place + 1, 4), [0, 4, 8, 12]) >= 2)
    )
    ORDER BY of_item, item_id
    LIMIT 30 BY of_item`,
});
