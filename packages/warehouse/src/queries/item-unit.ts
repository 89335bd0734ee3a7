import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** The unit of one item; none when there is no such item. */
export const itemUnit = defineQuery({
  name: 'item-unit',
  params: z.object({ id: z.string() }),
  row: z.object({ unit_id: z.string() }),
  sql: `SELECT unit_id FROM current_items WHERE item_id = {id:String}`,
});
