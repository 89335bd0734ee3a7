import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** How many items of each unit and week have which proposed format, and a probability in which tenth: what the stability index compares. */
export const driftMix = defineQuery({
  name: 'drift-mix',
  params: z.object({ from: z.date(), to: z.date() }),
  row: z.object({
    unit_id: z.string(),
    week: z.string(),
    signal: z.enum(['label-mix', 'scores']),
    bucket: z.string(),
    n: z.int(),
  }),
  sql: `
    SELECT unit_id, toString(day) AS week, part.1 AS signal, part.2 AS bucket, count() AS n
    FROM (
      SELECT i.unit_id AS unit_id, toMonday(toTimeZone(i.dated_at, 'Asia/Ho_Chi_Minh')) AS day,
        arrayJoin([
          ('label-mix', ifNull(m.format, 'none')),
          ('scores', toString(least(9, toUInt8(floor(m.probability * 10)))))
        ]) AS part
      FROM current_items AS i
      INNER JOIN machine_decisions AS m ON m.item_id = i.item_id
      WHERE i.dated_at >= {from:DateTime64(3, 'UTC')} AND i.dated_at < {to:DateTime64(3, 'UTC')}
    )
    GROUP BY unit_id, week, signal, bucket
    ORDER BY unit_id, week, signal, bucket`,
});
