import { InstantText } from '@nhipbao/records';
import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** The addresses under which one work is known, the one that named it first. */
export const workAddresses = defineQuery({
  name: 'work-addresses',
  params: z.object({ id: z.string() }),
  row: z.object({ address: z.string(), reason: z.string(), since: InstantText }),
  sql: `SELECT address, reason, since FROM addresses WHERE item_id = {id:String} ORDER BY since, address LIMIT 100`,
});
