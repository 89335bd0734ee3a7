import { z } from 'zod';
import { defineQuery } from '../define-query.ts';
import { listCoverage } from './list-coverage.ts';

/**
 * The rows of `list-coverage` of every unit. Addresses are put together before pages and items are looked up: three lists show most of
 * them, and one reading of all costs little more than that of one unit.
 */
export const listCoverages = defineQuery({
  name: 'list-coverages',
  params: listCoverage.params.omit({ unit: true }),
  row: listCoverage.row.extend({ unit_id: z.string() }),
  sql: `
    SELECT unit_id, kinds, toInt32(count()) AS addresses, toInt32(countIf(state IN ('stored', 'unchanged', 'alias'))) AS stored, toInt32(countIf(state = 'gone')) AS gone
    FROM (
      SELECT s.unit_id AS unit_id, p.outcome AS state,
        if(i.item_id != '' AND i.dated_at >= {from:DateTime64(3, 'UTC')} AND i.dated_at < {to:DateTime64(3, 'UTC')}, s.all_kinds,
          if(i.item_id = '', s.kinds_within, [])) AS kinds
      FROM (
        SELECT unit_id, address, arraySort(groupUniqArray(list_kind)) AS all_kinds,
          arraySort(groupUniqArrayIf(list_kind, coalesce(published_at, seen_at) >= {from:DateTime64(3, 'UTC')} AND coalesce(published_at, seen_at) < {to:DateTime64(3, 'UTC')})) AS kinds_within
        FROM sighted
        GROUP BY unit_id, address
      ) AS s
      LEFT JOIN page_states AS p ON p.address = s.address
      LEFT JOIN current_items AS i ON i.item_id = p.item_id
      WHERE p.outcome != 'not-article' AND notEmpty(kinds)
    )
    GROUP BY unit_id, kinds
    ORDER BY unit_id, kinds
    SETTINGS max_threads = 1`,
});
