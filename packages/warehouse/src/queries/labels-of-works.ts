import { Format, InstantText, LabelQueue, Origin } from '@nhipbao/records';
import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** One editor's label. The layer is a literal: no other layer's row can pass. */
export const LabelRow = z.object({
  item_id: z.string(),
  decided_at: InstantText,
  layer: z.literal('editor'),
  decided_by: z.string(),
  model_version: z.string(),
  format: Format,
  secondary: z.array(Format),
  origin: Origin,
  has_audio_version: z.boolean(),
  broadcast_origin: z.boolean(),
  ai_label: z.boolean(),
  advertising: z.boolean(),
  note: z.string().nullable(),
  /** '' for labels written before queues were kept: they count as direct. */
  queue: z.union([LabelQueue, z.literal('')]),
  draw: z.string(),
  saw_machine: z.boolean(),
  said: z.array(z.string()),
});
export type LabelRow = z.infer<typeof LabelRow>;

/** Every editor's label of these works, newest first. */
export const labelsOfWorks = defineQuery({
  name: 'labels-of-works',
  params: z.object({ ids: z.array(z.string()) }),
  row: LabelRow,
  sql: `
    SELECT item_id, decided_at, layer, decided_by, model_version, assumeNotNull(format) AS format, secondary, origin, has_audio_version,
      broadcast_origin, ai_label, advertising, note, queue, draw, saw_machine, said
    FROM labels
    WHERE item_id IN {ids:Array(String)}
    ORDER BY item_id, decided_at DESC, decided_by`,
});
