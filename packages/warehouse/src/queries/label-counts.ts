import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** Totals of editors' labels. People are counted, never named or compared. */
export const labelCounts = defineQuery({
  name: 'label-counts',
  params: z.object({}),
  row: z.object({
    total: z.int(),
    works: z.int(),
    people: z.int(),
    uncertain: z.int(),
    random: z.int(),
    disagreement: z.int(),
    direct: z.int(),
    for_thresholds: z.int(),
  }),
  sql: `
    SELECT count() AS total, uniqExact(item_id) AS works, uniqExact(decided_by) AS people, countIf(queue = 'uncertain') AS uncertain,
      countIf(queue = 'random') AS random, countIf(queue = 'disagreement') AS disagreement, countIf(queue IN ('direct', '')) AS direct,
      uniqExactIf(item_id, queue = 'random') AS for_thresholds
    FROM labels`,
});
