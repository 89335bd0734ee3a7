import { InstantText, PublicationKind } from '@nhipbao/records';
import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** The posts that stand for one item, by platform and time. */
export const publicationsOfItem = defineQuery({
  name: 'publications-of-item',
  params: z.object({ item: z.string() }),
  row: z.object({
    publication_id: z.string(),
    platform_id: z.string(),
    account_id: z.string(),
    url: z.string().nullable(),
    kind: PublicationKind,
    dated_at: InstantText,
    layer: z.enum(['url', 'embed', 'title', 'editor']),
  }),
  sql: `
    SELECT publication_id, platform_id, account_id, url, kind, dated_at, layer
    FROM placed_publications
    WHERE publication_id IN (SELECT publication_id FROM current_matches WHERE item_id = {item:String}) AND item_id = {item:String}
    ORDER BY platform_id, dated_at, publication_id`,
});
