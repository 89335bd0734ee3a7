import { Format, InstantText, NewsroomLayer, Origin } from '@nhipbao/records';
import { z } from 'zod';

/** An item that waits for a person, with the machine's decision. `rank` is its place in the queue; `draw` '' outside of the random queue. */
export const ReviewRow = z.object({
  item_id: z.string(),
  rank: z.string(),
  draw: z.string(),
  unit_id: z.string(),
  url: z.string(),
  title: z.string().nullable(),
  lead: z.string().nullable(),
  dated_at: InstantText,
  archive_digest: z.string(),
  decided_at: InstantText,
  layer: z.union([NewsroomLayer, z.literal('')]),
  model_version: z.string(),
  format: Format.nullable(),
  secondary: z.array(Format),
  probability: z.number(),
  origin: z.union([Origin, z.literal('')]),
  has_audio_version: z.boolean(),
  broadcast_origin: z.boolean(),
  ai_label: z.boolean(),
  advertising: z.boolean(),
  reasons: z.string(),
});
export type ReviewRow = z.infer<typeof ReviewRow>;

/** Columns of a ReviewRow after its rank and draw, of `current_items AS i` and `machine_decisions AS m`. */
export const REVIEW_COLUMNS = `
      i.unit_id AS unit_id, i.url AS url, i.title AS title, i.lead AS lead, i.dated_at AS dated_at, i.archive_digest AS archive_digest,
      m.decided_at AS decided_at, m.layer AS layer, m.model_version AS model_version, m.format AS format, m.secondary AS secondary,
      m.probability AS probability, m.origin AS origin, m.has_audio_version AS has_audio_version, m.broadcast_origin AS broadcast_origin,
      m.ai_label AS ai_label, m.advertising AS advertising, m.reasons AS reasons`;

/** Who asks, which unit ('' for all), from which place on, how many. */
export const ReviewParams = z.object({ me: z.string(), unit: z.string(), after: z.string(), limit: z.int() });
