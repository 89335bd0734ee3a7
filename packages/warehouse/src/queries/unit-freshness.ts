import { InstantText } from '@nhipbao/records';
import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** When each unit's sources last brought anything new: an address in a list, a page, or a post. */
export const unitFreshness = defineQuery({
  name: 'unit-freshness',
  params: z.object({}),
  row: z.object({ unit_id: z.string(), freshest_at: InstantText }),
  sql: `
    SELECT unit_id, max(at) AS freshest_at
    FROM (
      SELECT unit_id, max(seen_at) AS at FROM sighted GROUP BY unit_id
      UNION ALL
      SELECT unit_id, max(first_seen_at) AS at FROM current_publications GROUP BY unit_id
      UNION ALL
      SELECT unit_id, max(observed_at) AS at FROM item_texts GROUP BY unit_id
    )
    GROUP BY unit_id`,
});
