import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** Which item each of these addresses names. */
export const itemOfAddresses = defineQuery({
  name: 'item-of-addresses',
  params: z.object({ addresses: z.array(z.string()) }),
  row: z.object({ address: z.string(), item_id: z.string(), reason: z.string() }),
  sql: `SELECT address, item_id, reason FROM addresses WHERE address IN {addresses:Array(String)}`,
});
