import { InstantText } from '@nhipbao/records';
import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** Pages of one unit to read now, newest first; never read ones and those due for another look take turns, so that a flood of either does not starve the other. */
export const duePages = defineQuery({
  name: 'due-pages',
  params: z.object({ unit: z.string(), now: z.date(), limit: z.int() }),
  row: z.object({
    address: z.string(),
    url: z.string(),
    attempt: z.int(),
    published_at: InstantText.nullable(),
    item_id: z.string(),
    etag: z.string(),
    last_modified: z.string(),
  }),
  sql: `
    SELECT s.address AS address, s.url AS url, p.attempt AS attempt, s.published_at AS published_at, p.item_id AS item_id, p.etag AS etag, p.last_modified AS last_modified
    FROM (
      SELECT address, argMin(sighted.url, sighted.seen_at) AS url, argMin(tuple(sighted.published_at), sighted.seen_at).1 AS published_at
      FROM sighted
      WHERE unit_id = {unit:String}
      GROUP BY address
    ) AS s
    LEFT JOIN (SELECT address, attempt, next_at, item_id, etag, last_modified FROM page_states WHERE unit_id = {unit:String}) AS p ON p.address = s.address
    WHERE p.address = '' OR (p.next_at IS NOT NULL AND p.next_at <= {now:DateTime64(3, 'UTC')})
    ORDER BY row_number() OVER (PARTITION BY p.address = '' ORDER BY s.published_at DESC NULLS LAST, s.address), p.address = '' DESC
    LIMIT {limit:UInt32}`,
});
