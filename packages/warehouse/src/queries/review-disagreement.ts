import { z } from 'zod';
import { defineQuery } from '../define-query.ts';
import { ReviewParams, ReviewPlace } from './review-row.ts';

/** Items on which editors disagree, the oldest disagreement first; whoever opens them sees both labels. */
export const reviewDisagreement = defineQuery({
  name: 'review-disagreement',
  params: z.object({ unit: ReviewParams.shape.unit, after: ReviewParams.shape.after, limit: ReviewParams.shape.limit }),
  row: ReviewPlace,
  sql: `
    SELECT item_id, rank, '' AS draw
    FROM disagreements
    WHERE rank > {after:String}
      AND ({unit:String} = '' OR item_id IN (SELECT item_id FROM current_items WHERE unit_id = {unit:String}))
    ORDER BY rank
    LIMIT {limit:UInt32}`,
});
