import { DecisionLayer, Format, InstantText, Origin } from '@nhipbao/records';
import { z } from 'zod';

const Layer = z.union([DecisionLayer, z.literal('')]);

/** An item with what indicator 3 needs to count it or leave it out, as decided, and by the machine alone where an editor corrected it. */
export const TrendRow = z.object({
  item_id: z.string(),
  month: z.string(),
  title: z.string().nullable(),
  url: z.string(),
  dated_at: InstantText,
  dated_by_sighting: z.boolean(),
  format: Format.nullable(),
  layer: Layer,
  probability: z.number(),
  origin: Origin,
  advertising: z.boolean(),
  broadcast_origin: z.boolean(),
  archive_digest: z.string(),
  /** False where nobody corrected the machine: the fields below say nothing then. */
  machine_known: z.boolean(),
  machine_format: Format.nullable(),
  machine_origin: z.union([Origin, z.literal('')]),
  machine_advertising: z.boolean(),
  machine_broadcast_origin: z.boolean(),
});
export type TrendRow = z.infer<typeof TrendRow>;
