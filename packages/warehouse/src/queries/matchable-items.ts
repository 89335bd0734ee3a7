import { InstantText } from '@nhipbao/records';
import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/**
 * Items of one unit dated between two instants, with the addresses of what their pages embed: what posts are compared with. Looked for
 * first by any date a version of them ever bore, so that not every item of the store is folded.
 */
export const matchableItems = defineQuery({
  name: 'matchable-items',
  params: z.object({ unit: z.string(), from: z.date(), to: z.date() }),
  row: z.object({
    item_id: z.string(),
    title: z.string().nullable(),
    dated_at: InstantText,
    embeds: z.array(z.string()),
  }),
  sql: `
    SELECT i.item_id AS item_id, i.title AS title, i.dated_at AS dated_at, t.embeds AS embeds
    FROM (
      SELECT item_id, source_digest, title, dated_at
      FROM current_items
      WHERE item_id IN (
        SELECT item_id FROM item_texts
        WHERE unit_id = {unit:String}
          AND ((published_at >= {from:DateTime64(3, 'UTC')} AND published_at < {to:DateTime64(3, 'UTC')})
            OR (observed_at >= {from:DateTime64(3, 'UTC')} AND observed_at < {to:DateTime64(3, 'UTC')}))
      )
        AND unit_id = {unit:String} AND dated_at >= {from:DateTime64(3, 'UTC')} AND dated_at < {to:DateTime64(3, 'UTC')}
    ) AS i
    LEFT JOIN (
      SELECT item_id, source_digest, arrayMap(embed -> JSONExtractString(embed, 'url'), JSONExtractArrayRaw(article, 'embeds')) AS embeds
      FROM item_texts
      WHERE unit_id = {unit:String} AND position(article, '"embeds":[{') > 0
      ORDER BY observed_at DESC
      LIMIT 1 BY item_id, source_digest
    ) AS t ON t.item_id = i.item_id AND t.source_digest = i.source_digest
    ORDER BY dated_at, item_id`,
});
