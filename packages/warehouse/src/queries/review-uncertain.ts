import { defineQuery } from '../define-query.ts';
import { ReviewParams, ReviewPlace } from './review-row.ts';

/**
 * The next uncertain items for one person: those that nobody labelled, and of one in five (by hash) those that one other person labelled
 * blind, so that agreement can be measured. What this person labelled does not come again.
 */
export const reviewUncertain = defineQuery({
  name: 'review-uncertain',
  params: ReviewParams,
  row: ReviewPlace,
  sql: `
    SELECT item_id, rank, '' AS draw
      FROM uncertain_items
      WHERE ({unit:String} = '' OR unit_id = {unit:String}) AND rank > {after:String}
        AND item_id NOT IN (
          SELECT item_id FROM labels GROUP BY item_id
          HAVING countIf(decided_by = {me:String}) > 0 OR uniqExact(decided_by) > 1 OR countIf(queue NOT IN ('uncertain', 'random')) > 0
            OR sipHash64(concat('twice/', item_id)) % 5 != 0
        )
      ORDER BY rank
      LIMIT {limit:UInt32}`,
});
