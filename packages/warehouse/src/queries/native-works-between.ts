import { Format, InstantText } from '@nhipbao/records';
import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** Works that stand on a platform alone by an editor's word, of one unit ('' for all) in a span, in a fixed order. */
export const nativeWorksBetween = defineQuery({
  name: 'native-works-between',
  params: z.object({ unit: z.string(), from: z.date(), to: z.date() }),
  row: z.object({
    publication_id: z.string(),
    unit_id: z.string(),
    platform_id: z.string(),
    month: z.string(),
    title: z.string().nullable(),
    url: z.string().nullable(),
    format: Format.nullable(),
    dated_at: InstantText,
    dated_by_sighting: z.boolean(),
    evidence_digest: z.string(),
  }),
  sql: `
    SELECT publication_id, unit_id, platform_id, formatDateTime(toTimeZone(dated_at, 'Asia/Ho_Chi_Minh'), '%Y-%m') AS month, title, url, format,
      dated_at, dated_by_sighting, evidence_digest
    FROM native_works
    WHERE ({unit:String} = '' OR unit_id = {unit:String})
      AND dated_at >= {from:DateTime64(3, 'UTC')} AND dated_at < {to:DateTime64(3, 'UTC')}
    ORDER BY dated_at, publication_id`,
});
