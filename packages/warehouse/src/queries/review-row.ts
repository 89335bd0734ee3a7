import { Format, InstantText, NewsroomLayer, Origin } from '@nhipbao/records';
import { z } from 'zod';

/** A place in a queue of review; `draw` is the week of the draw (Monday, yyyy-mm-dd), '' outside of the random queue. */
export const ReviewPlace = z.object({ item_id: z.string(), rank: z.string(), draw: z.string() });
export type ReviewPlace = z.infer<typeof ReviewPlace>;

/** An item that waits for a person, with the machine's decision; no layer where there is none. */
export const ReviewRow = z.object({
  item_id: z.string(),
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

/** Who asks, which unit ('' for all), from which place on, how many. */
export const ReviewParams = z.object({ me: z.string(), unit: z.string(), after: z.string(), limit: z.int() });
