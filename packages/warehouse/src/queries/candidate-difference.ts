import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/**
 * What adopting a candidate would change, by unit, among works dated in the span that the machine decided (where an editor decided,
 * nothing changes). An abstention is no trend: it is counted by people.
 */
export const candidateDifference = defineQuery({
  name: 'candidate-difference',
  params: z.object({ model: z.string(), trend: z.array(z.string()), from: z.date(), to: z.date() }),
  row: z.object({
    unit_id: z.string(),
    n: z.int(),
    to_trend: z.int(),
    from_trend: z.int(),
    format_changed: z.int(),
    newly_abstained: z.int(),
    newly_decided: z.int(),
  }),
  sql: `
    SELECT unit_id, count() AS n, countIf(NOT was AND becomes) AS to_trend, countIf(was AND NOT becomes) AS from_trend,
      countIf(before != after) AS format_changed, countIf(NOT was_abstained AND is_abstained) AS newly_abstained,
      countIf(was_abstained AND NOT is_abstained) AS newly_decided
    FROM (
      SELECT w.unit_id AS unit_id, ifNull(w.format, '') AS before, ifNull(c.format, '') AS after,
        w.layer = 'abstained' AS was_abstained, c.layer = 'abstained' AS is_abstained,
        NOT was_abstained AND has({trend:Array(String)}, before) AS was, NOT is_abstained AND has({trend:Array(String)}, after) AS becomes
      FROM works AS w
      INNER JOIN candidates AS c ON c.item_id = w.item_id AND c.source_digest = w.source_digest
      WHERE c.model_version = {model:String} AND w.layer NOT IN ('editor', '')
        AND w.dated_at >= {from:DateTime64(3, 'UTC')} AND w.dated_at < {to:DateTime64(3, 'UTC')}
    )
    GROUP BY unit_id
    ORDER BY unit_id`,
});
