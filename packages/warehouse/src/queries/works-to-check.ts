import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** A random draw (by the hash of `draw` and the id) of one unit's works since `since` that nobody looked at since `checked_before`. */
export const worksToCheck = defineQuery({
  name: 'works-to-check',
  params: z.object({
    unit: z.string(),
    since: z.date(),
    until: z.date(),
    checked_before: z.date(),
    draw: z.string(),
    limit: z.int(),
  }),
  row: z.object({ item_id: z.string(), url: z.string() }),
  sql: `
    SELECT item_id, url
    FROM works
    WHERE unit_id = {unit:String} AND dated_at >= {since:DateTime64(3, 'UTC')} AND dated_at < {until:DateTime64(3, 'UTC')}
      AND item_id NOT IN (SELECT item_id FROM latest_link_checks WHERE checked_at >= {checked_before:DateTime64(3, 'UTC')})
    ORDER BY sipHash64(item_id, {draw:String}), item_id
    LIMIT {limit:UInt32}`,
});
