import { InstantText } from '@nhipbao/records';
import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** What near-duplicates are told by. */
export const StoryRow = z.object({
  item_id: z.string(),
  unit_id: z.string(),
  title: z.string().nullable(),
  simhash: z.string(),
  syllables: z.int(),
  dated_at: InstantText,
});

/**
 * What near-duplicates are told by, for every item dated between two instants. They are looked for first by any date a version of them
 * ever bore, so that not every item of the store is folded.
 */
export const storiesBetween = defineQuery({
  name: 'stories-between',
  params: z.object({ from: z.date(), to: z.date() }),
  row: StoryRow,
  sql: `
    SELECT item_id, unit_id, title, simhash, toInt32(syllables) AS syllables, dated_at
    FROM current_items
    WHERE item_id IN (
      SELECT item_id FROM item_texts
      WHERE (published_at >= {from:DateTime64(3, 'UTC')} AND published_at < {to:DateTime64(3, 'UTC')})
        OR (observed_at >= {from:DateTime64(3, 'UTC')} AND observed_at < {to:DateTime64(3, 'UTC')})
    )
      AND dated_at >= {from:DateTime64(3, 'UTC')} AND dated_at < {to:DateTime64(3, 'UTC')}
    ORDER BY dated_at, item_id`,
});
