import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** Whether the warehouse answers and its views stand. */
export const ready = defineQuery({
  name: 'ready',
  params: z.object({}),
  row: z.object({ facts: z.int() }),
  sql: `SELECT count() AS facts FROM current_facts WHERE entity = ''`,
});
