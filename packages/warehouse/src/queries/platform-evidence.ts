import { InstantText } from '@nhipbao/records';
import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** The publications behind indicator 1 for one unit, in a fixed order. */
export const platformEvidence = defineQuery({
  name: 'platform-evidence',
  params: z.object({ unit: z.string(), from: z.date(), to: z.date() }),
  row: z.object({
    publication_id: z.string(),
    platform_id: z.string(),
    account_id: z.string(),
    month: z.string(),
    title: z.string().nullable(),
    url: z.string().nullable(),
    dated_at: InstantText,
    dated_by_sighting: z.boolean(),
    evidence_digest: z.string(),
  }),
  sql: `
    SELECT publication_id, platform_id, account_id, formatDateTime(toTimeZone(dated_at, 'Asia/Ho_Chi_Minh'), '%Y-%m') AS month, title, url, dated_at,
      toBool(published_at IS NULL) AS dated_by_sighting, evidence_digest
    FROM current_publications
    WHERE unit_id = {unit:String} AND dated_at >= {from:DateTime64(3, 'UTC')} AND dated_at < {to:DateTime64(3, 'UTC')}
    ORDER BY platform_id, dated_at, publication_id`,
});
export type PlatformEvidenceRow = z.output<typeof platformEvidence.row>;
