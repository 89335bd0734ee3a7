import { InstantText } from '@nhipbao/records';
import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** Which lists showed a work under any of its addresses, and when each did first. */
export const workSightings = defineQuery({
  name: 'work-sightings',
  params: z.object({ addresses: z.array(z.string()) }),
  row: z.object({ source_id: z.string(), list_kind: z.string(), seen_at: InstantText }),
  sql: `
    SELECT source_id, list_kind, min(seen_at) AS seen_at
    FROM sighted
    WHERE address IN {addresses:Array(String)}
    GROUP BY source_id, list_kind
    ORDER BY seen_at, source_id`,
});
