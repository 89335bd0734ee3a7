import { Format } from '@nhipbao/records';
import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/**
 * Items with their newest editor's label and present text, for training (`drawn` false: no label of the item came from the draw) or for
 * thresholds (`drawn` true: the newest label of the draw, or of settling a disagreement about it). An item is in one of the two, never
 * in both. Assessors' labels cannot be among them: the view has none and the layer is a literal.
 */
export const labelledArticles = defineQuery({
  name: 'labelled-articles',
  params: z.object({ drawn: z.boolean(), after: z.string(), limit: z.int() }),
  row: z.object({
    item_id: z.string(),
    layer: z.literal('editor'),
    format: Format,
    unit_id: z.string(),
    month: z.string(),
    url: z.string(),
    article: z.string(),
  }),
  sql: `
    SELECT l.item_id AS item_id, l.layer AS layer, assumeNotNull(l.format) AS format, i.unit_id AS unit_id,
      formatDateTime(toTimeZone(i.dated_at, 'Asia/Ho_Chi_Minh'), '%Y-%m') AS month, i.url AS url, t.article AS article
    FROM (
      SELECT item_id, layer, format
      FROM labels
      WHERE item_id > {after:String} AND toBool(item_id IN (SELECT item_id FROM labels WHERE queue = 'random')) = {drawn:Bool}
        AND (NOT {drawn:Bool} OR queue IN ('random', 'disagreement'))
      ORDER BY item_id, decided_at DESC, decided_by
      LIMIT 1 BY item_id
      LIMIT {limit:UInt32}
    ) AS l
    INNER JOIN current_items AS i ON i.item_id = l.item_id
    INNER JOIN item_texts AS t ON t.item_id = i.item_id AND t.observed_at = i.observed_at AND t.source_digest = i.source_digest
      AND t.extractor_version = i.extractor_version
    ORDER BY item_id
    LIMIT 1 BY item_id`,
});
