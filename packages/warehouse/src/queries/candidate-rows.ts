import { Format, NewsroomLayer, Origin } from '@nhipbao/records';
import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** A candidate version's decisions on the present content of items, in order of their ids: what adopting it writes. */
export const candidateRows = defineQuery({
  name: 'candidate-rows',
  params: z.object({ model: z.string(), after: z.string(), limit: z.int() }),
  row: z.object({
    item_id: z.string(),
    layer: NewsroomLayer,
    model_version: z.string(),
    source_digest: z.string(),
    format: Format.nullable(),
    secondary: z.array(Format),
    topic: z.string().nullable(),
    probability: z.number(),
    reasons: z.string(),
    origin: Origin,
    has_audio_version: z.boolean(),
    broadcast_origin: z.boolean(),
    ai_label: z.boolean(),
    advertising: z.boolean(),
  }),
  sql: `
    SELECT c.item_id AS item_id, c.layer AS layer, c.model_version AS model_version, c.source_digest AS source_digest, c.format AS format,
      c.secondary AS secondary, c.topic AS topic, c.probability AS probability, c.reasons AS reasons, c.origin AS origin,
      c.has_audio_version AS has_audio_version, c.broadcast_origin AS broadcast_origin, c.ai_label AS ai_label, c.advertising AS advertising
    FROM candidates AS c
    INNER JOIN current_items AS i ON i.item_id = c.item_id AND i.source_digest = c.source_digest
    WHERE c.model_version = {model:String} AND c.item_id > {after:String}
    ORDER BY item_id
    LIMIT {limit:UInt32}`,
});
