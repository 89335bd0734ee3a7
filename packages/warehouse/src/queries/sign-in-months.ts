import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/**
 * Local months in which somebody of some agencies signed in, with the number of days on which anybody did. Who it was is not answered:
 * people are never counted one by one. An account counts for the agency it belongs to now.
 */
export const signInMonths = defineQuery({
  name: 'sign-in-months',
  params: z.object({ agencies: z.array(z.string()), from: z.date(), to: z.date() }),
  row: z.object({ month: z.string(), days: z.int() }),
  sql: `
    SELECT formatDateTime(toTimeZone(opened_at, 'Asia/Ho_Chi_Minh'), '%Y-%m') AS month,
      toInt32(uniqExact(toDate(toTimeZone(opened_at, 'Asia/Ho_Chi_Minh')))) AS days
    FROM (
      SELECT JSONExtractString(payload, 'username') AS username, parseDateTime64BestEffort(JSONExtractString(payload, 'openedAt'), 3, 'UTC') AS opened_at
      FROM current_facts
      WHERE startsWith(entity, 'session:')
    )
    WHERE opened_at >= {from:DateTime64(3, 'UTC')} AND opened_at < {to:DateTime64(3, 'UTC')}
      AND username IN (
        SELECT substring(entity, 6) FROM current_facts
        WHERE startsWith(entity, 'user:') AND JSONExtractString(payload, 'agency') IN {agencies:Array(String)}
      )
    GROUP BY month
    ORDER BY month`,
});
