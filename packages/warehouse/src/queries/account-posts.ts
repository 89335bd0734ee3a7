import { InstantText } from '@nhipbao/records';
import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** The newest publication of every account. */
export const accountPosts = defineQuery({
  name: 'account-posts',
  params: z.object({}),
  row: z.object({ account_id: z.string(), publications: z.int(), newest_at: InstantText }),
  sql: `
    SELECT account_id, toInt32(count()) AS publications, max(dated_at) AS newest_at
    FROM current_publications
    WHERE account_id != ''
    GROUP BY account_id
    ORDER BY account_id`,
});
