import { InstantText } from '@nhipbao/records';
import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** From which measuring period to which values are stored, when the newest was and how many there are; NULL where there are none. */
export const measuredSpan = defineQuery({
  name: 'measured-span',
  params: z.object({}),
  row: z.object({
    first_period: z.string().nullable(),
    last_period: z.string().nullable(),
    newest_at: InstantText.nullable(),
    values: z.int(),
  }),
  sql: `
    SELECT minOrNull(toString(period_id)) AS first_period, maxOrNull(toString(period_id)) AS last_period, maxOrNull(computed_at) AS newest_at,
      count() AS values
    FROM measured
    WHERE NOT endsWith(period_id, '-calendar')`,
});
