import { z } from 'zod';
import { defineQuery } from '../define-query.ts';
import { REVIEW_COLUMNS, ReviewParams, ReviewRow } from './review-row.ts';

/** Items on which editors disagree, the oldest disagreement first; whoever opens them sees both labels. */
export const reviewDisagreement = defineQuery({
  name: 'review-disagreement',
  params: z.object({ unit: ReviewParams.shape.unit, after: ReviewParams.shape.after, limit: ReviewParams.shape.limit }),
  row: ReviewRow,
  sql: `
    SELECT u.item_id AS item_id, u.rank AS rank, '' AS draw, ${REVIEW_COLUMNS}
    FROM disagreements AS u
    INNER JOIN current_items AS i ON i.item_id = u.item_id
    LEFT JOIN machine_decisions AS m ON m.item_id = u.item_id
    WHERE ({unit:String} = '' OR i.unit_id = {unit:String}) AND u.rank > {after:String}
    ORDER BY rank
    LIMIT {limit:UInt32}`,
});
