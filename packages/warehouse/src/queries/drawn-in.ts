import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** The week (Monday, yyyy-mm-dd) in whose draw an item is; no row where it is in none. */
export const drawnIn = defineQuery({
  name: 'drawn-in',
  params: z.object({ id: z.string(), week: z.string() }),
  row: z.object({ week: z.string() }),
  sql: `
    SELECT toString(week) AS week
    FROM drawn_items
    WHERE item_id = {id:String} AND drawn_items.week < {week:Date}`,
});
