import { z } from 'zod';
import { defineQuery } from '../define-query.ts';
import { ReviewParams, ReviewPlace } from './review-row.ts';

/**
 * The next drawn items for one person, oldest week first, of the closed weeks from `from` on and before `week` (Mondays, yyyy-mm-dd).
 * Labels of other queues do not count here: an item that was labelled as uncertain is still shown, else the draw would be no random
 * sample. One in five (by hash) is shown to a second person.
 */
export const reviewRandom = defineQuery({
  name: 'review-random',
  params: ReviewParams.extend({ from: z.string(), week: z.string() }),
  row: ReviewPlace,
  sql: `
    SELECT item_id, rank, toString(drawn_items.week) AS draw
      FROM drawn_items
      WHERE week >= {from:Date} AND week < {week:Date}
        AND ({unit:String} = '' OR unit_id = {unit:String}) AND rank > {after:String}
        AND item_id NOT IN (
          SELECT item_id FROM labels WHERE queue = 'random' GROUP BY item_id
          HAVING countIf(decided_by = {me:String}) > 0 OR uniqExact(decided_by) > 1 OR sipHash64(concat('twice/', item_id)) % 5 != 0
        )
      ORDER BY rank
      LIMIT {limit:UInt32}`,
});
