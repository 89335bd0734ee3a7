import { z } from 'zod';
import { defineQuery } from '../define-query.ts';
import { StoryRow } from './stories-between.ts';

/** What repeats are told by, for items of all units dated between two instants; printed editions and advertising left out. */
export const qualityStories = defineQuery({
  name: 'quality-stories',
  params: z.object({ from: z.date(), to: z.date(), least_syllables: z.int() }),
  row: StoryRow.extend({ is_work: z.boolean() }),
  sql: `
    SELECT i.item_id AS item_id, i.unit_id AS unit_id, i.title AS title, i.simhash AS simhash, toInt32(i.syllables) AS syllables,
      i.dated_at AS dated_at, d.is_work AS is_work
    FROM current_items AS i
    INNER JOIN decided_items AS d ON d.item_id = i.item_id
    WHERE i.dated_at >= {from:DateTime64(3, 'UTC')} AND i.dated_at < {to:DateTime64(3, 'UTC')}
      AND i.syllables >= {least_syllables:UInt32} AND i.simhash != ''
      AND ifNull(d.format, '') != 'e-paper' AND NOT d.advertising
    ORDER BY dated_at, item_id`,
});
