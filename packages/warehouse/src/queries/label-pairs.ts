import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/**
 * The first two blind labels of each item that two people labelled blind (in the queues uncertain and random), as counts of pairs of
 * kinds; news text and feature are one kind, `text`. No names: who was first is told by time alone.
 */
export const labelPairs = defineQuery({
  name: 'label-pairs',
  params: z.object({}),
  row: z.object({ first: z.string(), second: z.string(), pairs: z.int() }),
  sql: `
    SELECT kinds[1] AS first, kinds[2] AS second, count() AS pairs
    FROM (
      SELECT item_id, arrayMap(one -> one.2, arraySort(groupArray((decided_at, kind, decided_by)))) AS kinds
      FROM (
        SELECT item_id, decided_by, decided_at, if(format IN ('text-news', 'feature'), 'text', assumeNotNull(format)) AS kind
        FROM labels
        WHERE queue IN ('uncertain', 'random')
        ORDER BY item_id, decided_by, decided_at
        LIMIT 1 BY item_id, decided_by
      )
      GROUP BY item_id
      HAVING count() >= 2
    )
    GROUP BY first, second
    ORDER BY first, second`,
});
