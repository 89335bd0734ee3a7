import { InstantText, PublicationKind } from '@nhipbao/records';
import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** Publications of a unit on a platform between two instants, the newest first, with their newest known values. */
export const monthPublications = defineQuery({
  name: 'month-publications',
  params: z.object({ unit: z.string(), platform: z.string(), from: z.date(), to: z.date(), limit: z.int() }),
  row: z.object({
    publication_id: z.string(),
    account_id: z.string(),
    kind: PublicationKind,
    title: z.string().nullable(),
    url: z.string().nullable(),
    dated_at: InstantText,
    dated_by_sighting: z.boolean(),
    source_id: z.string(),
    evidence_digest: z.string(),
  }),
  sql: `
    SELECT publication_id, account_id, kind, title, url, dated_at, toBool(published_at IS NULL) AS dated_by_sighting, source_id, evidence_digest
    FROM current_publications
    WHERE unit_id = {unit:String} AND platform_id = {platform:String}
      AND dated_at >= {from:DateTime64(3, 'UTC')} AND dated_at < {to:DateTime64(3, 'UTC')}
    ORDER BY dated_at DESC, publication_id
    LIMIT {limit:UInt32}`,
});
