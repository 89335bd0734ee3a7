import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** How many posts of some units (none given: all) in a span are neither matched with an item nor confirmed as native: printed beside every share. */
export const unplacedPosts = defineQuery({
  name: 'unplaced-posts',
  params: z.object({ units: z.array(z.string()), from: z.date(), to: z.date() }),
  row: z.object({ posts: z.int(), candidates: z.int(), none: z.int() }),
  sql: `
    SELECT toInt32(count()) AS posts, toInt32(countIf(waits AND doubt NOT IN ('', 'nothing-like-it'))) AS candidates,
      toInt32(countIf(waits AND doubt IN ('', 'nothing-like-it'))) AS none
    FROM placed_publications
    WHERE (empty({units:Array(String)}) OR has({units:Array(String)}, unit_id)) AND status = 'unknown'
      AND dated_at >= {from:DateTime64(3, 'UTC')} AND dated_at < {to:DateTime64(3, 'UTC')}`,
});
