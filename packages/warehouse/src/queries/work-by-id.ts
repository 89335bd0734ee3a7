import { InstantText } from '@nhipbao/records';
import { z } from 'zod';
import { defineQuery } from '../define-query.ts';
import { WorkRow } from './works-page.ts';

/** One work with everything that is known of it but its history; none when the id is unknown. */
export const workById = defineQuery({
  name: 'work-by-id',
  params: z.object({ id: z.string() }),
  row: WorkRow.extend({
    authors: z.array(z.string()),
    updated_at: InstantText.nullable(),
    first_seen_at: InstantText,
    source_line: z.string().nullable(),
    tags: z.array(z.string()),
    syllables: z.int(),
    topic: z.string().nullable(),
    advertising: z.boolean(),
    broadcast_origin: z.boolean(),
    has_audio_version: z.boolean(),
    ai_label: z.boolean(),
  }),
  sql: `
    SELECT item_id, unit_id, url, title, lead, section, published_at, dated_at, dated_by_sighting, format, probability, layer, origin, archive_digest,
      authors, updated_at, first_seen_at, source_line, tags, syllables, topic, advertising, broadcast_origin, has_audio_version, ai_label
    FROM decided_items
    WHERE item_id = {id:String}`,
});
