import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** The items of one unit that canonical addresses name, every address under which an item is known among them. */
export const itemsAtAddresses = defineQuery({
  name: 'items-at-addresses',
  params: z.object({ unit: z.string(), addresses: z.array(z.string()) }),
  row: z.object({ address: z.string(), item_id: z.string() }),
  sql: `
    SELECT address, item_id
    FROM addresses
    WHERE unit_id = {unit:String} AND address IN {addresses:Array(String)}`,
});
