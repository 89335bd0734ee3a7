import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** How many items wait for review and why, in all units; `from` and `week` bound the draws as in `review-random`. */
export const reviewCounts = defineQuery({
  name: 'review-counts',
  params: z.object({ from: z.string(), week: z.string() }),
  row: z.object({ abstained: z.int(), doubtful: z.int(), random: z.int(), disagreement: z.int(), corrected: z.int() }),
  sql: `
    SELECT m.abstained AS abstained, m.doubtful AS doubtful, d.drawn AS random, o.open AS disagreement, c.corrected AS corrected
    FROM (
      SELECT countIf(layer = 'abstained') AS abstained, countIf(layer != 'abstained' AND probability < 0.7) AS doubtful
      FROM machine_decisions
      WHERE item_id NOT IN (SELECT item_id FROM labels)
    ) AS m
    CROSS JOIN (
      SELECT count() AS drawn FROM drawn_items
      WHERE drawn_items.week >= {from:Date} AND drawn_items.week < {week:Date}
        AND item_id NOT IN (SELECT item_id FROM labels WHERE queue = 'random')
    ) AS d
    CROSS JOIN (SELECT count() AS open FROM disagreements) AS o
    CROSS JOIN (
      SELECT countIf(machine.layer = 'abstained' OR ifNull(machine.format, '') != ifNull(newsroom.format, '')) AS corrected
      FROM (SELECT item_id, format FROM current_classifications WHERE item_id IN (SELECT item_id FROM labels)) AS newsroom
      INNER JOIN (SELECT item_id, layer, format FROM machine_decisions WHERE item_id IN (SELECT item_id FROM labels)) AS machine
        ON machine.item_id = newsroom.item_id
    ) AS c`,
});
