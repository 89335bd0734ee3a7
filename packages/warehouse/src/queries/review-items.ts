import { z } from 'zod';
import { defineQuery } from '../define-query.ts';
import { ReviewRow } from './review-row.ts';

/** These items with the machine's decision on each, in no order: a queue is chosen by few columns first, the rest is read of a page alone. */
export const reviewItems = defineQuery({
  name: 'review-items',
  params: z.object({ ids: z.array(z.string()) }),
  row: ReviewRow,
  sql: `
    SELECT i.item_id AS item_id, i.unit_id AS unit_id, i.url AS url, i.title AS title, i.lead AS lead, i.dated_at AS dated_at,
      i.archive_digest AS archive_digest, m.decided_at AS decided_at, m.layer AS layer, m.model_version AS model_version,
      m.format AS format, m.secondary AS secondary, m.probability AS probability, m.origin AS origin,
      m.has_audio_version AS has_audio_version, m.broadcast_origin AS broadcast_origin, m.ai_label AS ai_label,
      m.advertising AS advertising, m.reasons AS reasons
    FROM (SELECT * FROM current_items WHERE item_id IN {ids:Array(String)}) AS i
    LEFT JOIN (SELECT * FROM machine_decisions WHERE item_id IN {ids:Array(String)}) AS m ON m.item_id = i.item_id`,
});
