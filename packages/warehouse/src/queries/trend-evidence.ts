import { DecisionLayer, Format, InstantText, Origin } from '@nhipbao/records';
import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** Every item of one unit in a period with what indicator 3 needs to count it or leave it out, in a fixed order. */
export const trendEvidence = defineQuery({
  name: 'trend-evidence',
  params: z.object({ unit: z.string(), from: z.date(), to: z.date() }),
  row: z.object({
    item_id: z.string(),
    month: z.string(),
    title: z.string().nullable(),
    url: z.string(),
    dated_at: InstantText,
    dated_by_sighting: z.boolean(),
    format: Format.nullable(),
    layer: z.union([DecisionLayer, z.literal('')]),
    origin: Origin,
    advertising: z.boolean(),
    broadcast_origin: z.boolean(),
    archive_digest: z.string(),
  }),
  sql: `
    SELECT item_id, formatDateTime(toTimeZone(dated_at, 'Asia/Ho_Chi_Minh'), '%Y-%m') AS month, title, url, dated_at, dated_by_sighting,
      format, layer, origin, advertising, broadcast_origin, archive_digest
    FROM decided_items
    WHERE unit_id = {unit:String} AND dated_at >= {from:DateTime64(3, 'UTC')} AND dated_at < {to:DateTime64(3, 'UTC')}
    ORDER BY dated_at, item_id`,
});
