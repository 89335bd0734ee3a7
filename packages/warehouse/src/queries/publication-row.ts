import { Format, InstantText, PublicationKind } from '@nhipbao/records';
import { z } from 'zod';

/** A post with what holds of it, and the title of the item it stands for. */
export const PublicationRow = z.object({
  publication_id: z.string(),
  unit_id: z.string(),
  platform_id: z.string(),
  account_id: z.string(),
  native_id: z.string(),
  url: z.string().nullable(),
  title: z.string().nullable(),
  text: z.string().nullable(),
  links: z.array(z.string()),
  kind: PublicationKind,
  published_at: InstantText.nullable(),
  dated_at: InstantText,
  source_id: z.string(),
  evidence_digest: z.string(),
  status: z.enum(['matched', 'native-only', 'unknown']),
  item_id: z.string().nullable(),
  item_title: z.string().nullable(),
  layer: z.enum(['', 'url', 'embed', 'title', 'editor']),
  score: z.number().nullable(),
  doubt: z.string(),
  waits: z.boolean(),
  format: Format.nullable(),
  origin: z.string(),
  same_as: z.string(),
});
export type PublicationRow = z.infer<typeof PublicationRow>;
