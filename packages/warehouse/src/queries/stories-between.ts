import { InstantText } from '@nhipbao/records';
import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** What near-duplicates are told by, for every item dated between two instants. */
export const storiesBetween = defineQuery({
  name: 'stories-between',
  params: z.object({ from: z.date(), to: z.date() }),
  row: z.object({
    item_id: z.string(),
    unit_id: z.string(),
    title: z.string().nullable(),
    simhash: z.string(),
    syllables: z.int(),
    dated_at: InstantText,
  }),
  sql: `
    SELECT item_id, unit_id, title, simhash, toInt32(syllables) AS syllables, dated_at
    FROM current_items
    WHERE dated_at >= {from:DateTime64(3, 'UTC')} AND dated_at < {to:DateTime64(3, 'UTC')}
    ORDER BY dated_at, item_id`,
});
