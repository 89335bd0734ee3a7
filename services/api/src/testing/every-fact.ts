import { defineQuery } from '@nhipbao/warehouse';
import { z } from 'zod';

/** Every fact as it is stored, to see what is not in it. */
export const everyFact = defineQuery({
  name: 'every-fact',
  params: z.object({}),
  row: z.object({ entity: z.string(), payload: z.string() }),
  sql: `SELECT entity, payload FROM current_facts`,
});
