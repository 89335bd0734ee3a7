import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/**
 * What the sampled looks at works found, by unit and local month of the work: works looked at, those whose page is gone; works with at
 * least one link (picture) of which something could be concluded and those with a broken one; addresses asked, and those that told nothing.
 */
export const qualityLinks = defineQuery({
  name: 'quality-links',
  params: z.object({ unit: z.string(), from: z.date(), to: z.date() }),
  row: z.object({
    unit_id: z.string(),
    month: z.string(),
    looked_at: z.int(),
    pages_gone: z.int(),
    with_links: z.int(),
    broken_links: z.int(),
    with_pictures: z.int(),
    broken_pictures: z.int(),
    addresses: z.int(),
    unclear: z.int(),
  }),
  sql: `
    SELECT unit_id, month, toInt32(count()) AS looked_at, toInt32(countIf(pages > 0)) AS pages_gone,
      toInt32(countIf(links > 0)) AS with_links, toInt32(countIf(bad_links > 0)) AS broken_links,
      toInt32(countIf(pictures > 0)) AS with_pictures, toInt32(countIf(bad_pictures > 0)) AS broken_pictures,
      toInt32(sum(asked)) AS addresses, toInt32(sum(told_nothing)) AS unclear
    FROM (
      SELECT w.unit_id AS unit_id, w.item_id AS item_id, formatDateTime(toTimeZone(any(w.dated_at), 'Asia/Ho_Chi_Minh'), '%Y-%m') AS month,
        countIf(l.kind = 'page' AND l.outcome = 'broken') AS pages,
        countIf(l.kind = 'link' AND l.outcome IN ('ok', 'broken')) AS links,
        countIf(l.kind = 'link' AND l.outcome = 'broken') AS bad_links,
        countIf(l.kind = 'picture' AND l.outcome IN ('ok', 'broken')) AS pictures,
        countIf(l.kind = 'picture' AND l.outcome = 'broken') AS bad_pictures,
        countIf(l.kind != 'page') AS asked,
        countIf(l.kind != 'page' AND l.outcome NOT IN ('ok', 'broken')) AS told_nothing
      FROM works AS w
      INNER JOIN latest_link_checks AS l ON l.item_id = w.item_id
      WHERE ({unit:String} = '' OR w.unit_id = {unit:String})
        AND w.dated_at >= {from:DateTime64(3, 'UTC')} AND w.dated_at < {to:DateTime64(3, 'UTC')}
      GROUP BY unit_id, item_id
    )
    GROUP BY unit_id, month
    ORDER BY unit_id, month`,
});
