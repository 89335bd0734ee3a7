import { z } from 'zod';
import { defineQuery } from '../define-query.ts';
import { PublicationRow } from './publication-row.ts';

/** These posts with what holds of them, newest first. */
export const publicationsById = defineQuery({
  name: 'publications-by-id',
  params: z.object({ ids: z.array(z.string()) }),
  row: PublicationRow,
  sql: `
    SELECT p.publication_id AS publication_id, p.unit_id AS unit_id, p.platform_id AS platform_id, p.account_id AS account_id, p.native_id AS native_id,
      p.url AS url, p.title AS title, p.text AS text, p.links AS links, p.kind AS kind, p.published_at AS published_at, p.dated_at AS dated_at,
      p.source_id AS source_id, p.evidence_digest AS evidence_digest, p.status AS status, p.item_id AS item_id, i.title AS item_title,
      p.layer AS layer, p.score AS score, p.doubt AS doubt, p.waits AS waits, p.format AS format, p.origin AS origin, p.same_as AS same_as
    FROM (SELECT * FROM placed_publications WHERE publication_id IN {ids:Array(String)}) AS p
    LEFT JOIN (
      SELECT item_id, title FROM current_items
      WHERE item_id IN (SELECT assumeNotNull(item_id) FROM current_matches WHERE publication_id IN {ids:Array(String)} AND item_id IS NOT NULL)
    ) AS i ON i.item_id = p.item_id
    ORDER BY dated_at DESC, publication_id DESC`,
});
