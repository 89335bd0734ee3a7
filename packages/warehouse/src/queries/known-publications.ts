import { InstantText, PublicationKind } from '@nhipbao/records';
import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** What is known of these publications now. */
export const knownPublications = defineQuery({
  name: 'known-publications',
  params: z.object({ ids: z.array(z.string()) }),
  row: z.object({
    publication_id: z.string(),
    url: z.string().nullable(),
    title: z.string().nullable(),
    published_at: InstantText.nullable(),
    kind: PublicationKind,
    kind_basis: z.enum(['stated', 'heuristic']),
    text: z.string().nullable(),
    links: z.array(z.string()),
  }),
  sql: `
    SELECT publication_id, url, title, published_at, kind, kind_basis, text, links
    FROM current_publications
    WHERE publication_id IN {ids:Array(String)}`,
});
