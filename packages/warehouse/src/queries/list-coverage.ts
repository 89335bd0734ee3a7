import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/**
 * Addresses of one unit seen in a period, by the set of list kinds (rss, web, sitemap) that showed them, and how many of those
 * pages could be read: what each list missed, and what was sighted but not stored.
 */
export const listCoverage = defineQuery({
  name: 'list-coverage',
  params: z.object({ unit: z.string(), from: z.date(), to: z.date() }),
  row: z.object({ kinds: z.array(z.string()), addresses: z.int(), stored: z.int(), gone: z.int() }),
  sql: `
    SELECT kinds, toInt32(count()) AS addresses, toInt32(countIf(state IN ('stored', 'unchanged', 'alias'))) AS stored, toInt32(countIf(state = 'gone')) AS gone
    FROM (
      SELECT s.address AS address, arraySort(groupUniqArray(s.list_kind)) AS kinds, any(p.outcome) AS state
      FROM sighted AS s
      LEFT JOIN page_states AS p ON p.address = s.address
      LEFT JOIN current_items AS i ON i.item_id = p.item_id
      WHERE s.unit_id = {unit:String}
        AND if(i.item_id != '', i.dated_at, coalesce(s.published_at, s.seen_at)) >= {from:DateTime64(3, 'UTC')}
        AND if(i.item_id != '', i.dated_at, coalesce(s.published_at, s.seen_at)) < {to:DateTime64(3, 'UTC')}
        AND p.outcome != 'not-article'
      GROUP BY s.address
    )
    GROUP BY kinds
    ORDER BY kinds`,
});
