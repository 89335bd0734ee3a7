import { z } from 'zod';
import { defineQuery } from '../define-query.ts';
import { StoryRow } from './stories-between.ts';

/**
 * Items dated on some days (whole days since 1970, UTC) that share a headline or part of a simhash with given stories. `titles` are
 * folded as `fold` of records does it; `blocks` are a block's place in the simhash (0, 4, 8, 12) and its four digits, "0 a3f1".
 */
export const storiesLike = defineQuery({
  name: 'stories-like',
  params: z.object({ days: z.array(z.int()), titles: z.array(z.string()), blocks: z.array(z.string()) }),
  row: StoryRow,
  sql: `
    SELECT item_id, unit_id, title, simhash, toInt32(syllables) AS syllables, dated_at
    FROM current_items
    WHERE item_id IN (
      SELECT item_id FROM item_texts
      WHERE intDiv(toUnixTimestamp64Milli(published_at), 86400000) IN {days:Array(Int64)}
        OR intDiv(toUnixTimestamp64Milli(observed_at), 86400000) IN {days:Array(Int64)}
    )
      AND intDiv(toUnixTimestamp64Milli(dated_at), 86400000) IN {days:Array(Int64)}
      AND (
        arrayExists(place -> concat(toString(place), ' ', substring(simhash, place + 1, 4)) IN {blocks:Array(String)}, [0, 4, 8, 12])
        OR trimBoth(replaceRegexpAll(lowerUTF8(replaceRegexpAll(replaceRegexpAll(
          normalizeUTF8NFD(ifNull(title, '')), '\\\\p{M}', ''), '[đĐðÐ]', 'd')), '[\\\\s\\\\p{Z}]+', ' ')) IN {titles:Array(String)}
      )
    ORDER BY dated_at, item_id`,
});
