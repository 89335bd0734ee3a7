import { z } from 'zod';
import { defineQuery } from '../define-query.ts';
import { TrendRow } from './trend-row.ts';

/**
 * Every item of one unit in a period with what indicator 3 needs to count it or leave it out, and the native posts that editors confirmed as
 * works (their id is the publication's), in a fixed order.
 */
export const trendEvidence = defineQuery({
  name: 'trend-evidence',
  params: z.object({ unit: z.string(), from: z.date(), to: z.date() }),
  row: TrendRow,
  sql: `
    SELECT item_id, month, title, url, dated_at, dated_by_sighting, format, layer, probability, origin, advertising, broadcast_origin,
      archive_digest, machine_known, machine_format, machine_origin, machine_advertising, machine_broadcast_origin
    FROM trend_items
    WHERE unit_id = {unit:String} AND dated_at >= {from:DateTime64(3, 'UTC')} AND dated_at < {to:DateTime64(3, 'UTC')}
    ORDER BY dated_at, item_id`,
});
