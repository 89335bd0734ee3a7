import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/**
 * Items of each unit and week (Monday, Asia/Ho_Chi_Minh) by when they were first seen, with how many the machine abstained on and how
 * many lack what every story has: where a site changes its template, those rise first.
 */
export const driftShares = defineQuery({
  name: 'drift-shares',
  params: z.object({ from: z.date(), to: z.date() }),
  row: z.object({
    unit_id: z.string(),
    week: z.string(),
    n: z.int(),
    model_version: z.string(),
    abstained: z.int(),
    title_missing: z.int(),
    lead_missing: z.int(),
    date_missing: z.int(),
    author_missing: z.int(),
  }),
  sql: `
    SELECT i.unit_id AS unit_id, toString(toMonday(toTimeZone(i.dated_at, 'Asia/Ho_Chi_Minh'))) AS week, count() AS n,
      topK(1)(m.model_version)[1] AS model_version, countIf(m.layer = 'abstained') AS abstained,
      countIf(ifNull(i.title, '') = '') AS title_missing, countIf(ifNull(i.lead, '') = '') AS lead_missing,
      countIf(i.published_at IS NULL) AS date_missing, countIf(empty(i.authors)) AS author_missing
    FROM current_items AS i
    INNER JOIN machine_decisions AS m ON m.item_id = i.item_id
    WHERE i.dated_at >= {from:DateTime64(3, 'UTC')} AND i.dated_at < {to:DateTime64(3, 'UTC')}
    GROUP BY unit_id, week
    ORDER BY unit_id, week`,
});
