import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** How many items wait for review and why, in all units; `from` and `week` bound the draws as in `review-random`. */
export const reviewCounts = defineQuery({
  name: 'review-counts',
  params: z.object({ from: z.string(), week: z.string() }),
  row: z.object({ abstained: z.int(), doubtful: z.int(), random: z.int(), disagreement: z.int(), corrected: z.int() }),
  sql: `
    SELECT
      assumeNotNull((SELECT countIf(abstained) FROM uncertain_items WHERE item_id NOT IN (SELECT item_id FROM labels))) AS abstained,
      assumeNotNull((SELECT countIf(NOT abstained) FROM uncertain_items WHERE item_id NOT IN (SELECT item_id FROM labels))) AS doubtful,
      assumeNotNull((SELECT count() FROM drawn_items WHERE drawn_items.week >= {from:Date} AND drawn_items.week < {week:Date}
        AND item_id NOT IN (SELECT item_id FROM labels WHERE queue = 'random'))) AS random,
      assumeNotNull((SELECT count() FROM disagreements)) AS disagreement,
      assumeNotNull((SELECT count() FROM current_classifications AS c INNER JOIN machine_decisions AS m ON m.item_id = c.item_id
        WHERE c.layer = 'editor' AND (m.layer = 'abstained' OR ifNull(m.format, '') != ifNull(c.format, '')))) AS corrected`,
});
