import { Format, Origin } from '@nhipbao/records';
import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** What the newsroom's views say of one item before a new label: a label that says less carries the rest over. */
export const decisionBeforeLabel = defineQuery({
  name: 'decision-before-label',
  params: z.object({ id: z.string() }),
  row: z.object({
    source_digest: z.string(),
    format: Format.nullable(),
    secondary: z.array(Format),
    topic: z.string().nullable(),
    origin: Origin,
    has_audio_version: z.boolean(),
    broadcast_origin: z.boolean(),
    ai_label: z.boolean(),
    advertising: z.boolean(),
  }),
  sql: `
    SELECT source_digest, format, secondary, topic, origin, has_audio_version, broadcast_origin, ai_label, advertising
    FROM decided_items
    WHERE item_id = {id:String}`,
});
