import { Format, InstantText, Origin } from '@nhipbao/records';
import { defineQuery } from '@nhipbao/warehouse';
import { z } from 'zod';

/** Everything the store holds of every work, for comparing with what is true. */
export const storedWorks = defineQuery({
  name: 'stored-works',
  params: z.object({}),
  row: z.object({
    item_id: z.string(),
    unit_id: z.string(),
    url: z.string(),
    title: z.string().nullable(),
    lead: z.string().nullable(),
    section: z.string().nullable(),
    authors: z.array(z.string()),
    published_at: InstantText.nullable(),
    format: Format.nullable(),
    origin: Origin,
    broadcast_origin: z.boolean(),
    archive_digest: z.string(),
  }),
  sql: `
    SELECT item_id, unit_id, url, title, lead, section, authors, published_at, format, origin, broadcast_origin, archive_digest
    FROM works
    ORDER BY unit_id, url`,
});

export const storedVersions = defineQuery({
  name: 'stored-versions',
  params: z.object({ url: z.string() }),
  row: z.object({ observed_at: InstantText, title: z.string().nullable(), source_digest: z.string() }),
  sql: `SELECT observed_at, title, source_digest FROM item_history WHERE url = {url:String} ORDER BY observed_at`,
});
