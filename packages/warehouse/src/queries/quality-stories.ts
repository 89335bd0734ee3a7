import { z } from 'zod';
import { defineQuery } from '../define-query.ts';
import { StoryRow } from './stories-between.ts';

/** What repeats are told by, for items of all units dated between two instants; printed editions and advertising left out. */
export const qualityStories = defineQuery({
  name: 'quality-stories',
  params: z.object({ from: z.date(), to: z.date(), least_syllables: z.int() }),
  row: StoryRow.extend({ is_work: z.boolean() }),
  sql: `
    SELECT item_id, unit_id, title, simhash, toInt32(syllables) AS syllables, dated_at, is_work
    FROM decided_items
    WHERE dated_at >= {from:DateTime64(3, 'UTC')} AND dated_at < {to:DateTime64(3, 'UTC')}
      AND syllables >= {least_syllables:UInt32} AND simhash != ''
      AND ifNull(format, '') != 'e-paper' AND NOT advertising
    ORDER BY dated_at, item_id`,
});
