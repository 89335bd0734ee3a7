import { InstantText } from '@nhipbao/records';
import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** When each source last showed an address or post not seen before, and since `since` its longest pause between such times (seconds). */
export const sourcePauses = defineQuery({
  name: 'source-pauses',
  params: z.object({ since: z.date() }),
  row: z.object({ source_id: z.string(), last_new_at: InstantText, longest_pause_s: z.int(), pauses: z.int() }),
  sql: `
    SELECT source_id, max(at) AS last_new_at,
      arrayMax(arrayDifference(arraySort(groupUniqArrayIf(toInt64(toUnixTimestamp(at)), at >= {since:DateTime64(3, 'UTC')}) AS times))) AS longest_pause_s,
      greatest(toInt64(length(times)) - 1, 0) AS pauses
    FROM (
      SELECT source_id, seen_at AS at FROM sighted
      UNION ALL
      SELECT source_id, first_seen_at AS at FROM current_publications
    )
    GROUP BY source_id`,
});
