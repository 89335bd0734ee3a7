import { Format } from '@nhipbao/records';
import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** Works that a candidate would move into or out of the trend formats, a few of each unit and pair of formats. */
export const candidateExamples = defineQuery({
  name: 'candidate-examples',
  params: z.object({ model: z.string(), trend: z.array(z.string()), from: z.date(), to: z.date() }),
  row: z.object({
    item_id: z.string(),
    unit_id: z.string(),
    title: z.string().nullable(),
    url: z.string(),
    before: Format.nullable(),
    after: Format.nullable(),
    probability: z.number(),
  }),
  sql: `
    SELECT w.item_id AS item_id, w.unit_id AS unit_id, w.title AS title, w.url AS url,
      if(w.layer = 'abstained', NULL, w.format) AS before, if(c.layer = 'abstained', NULL, c.format) AS after, c.probability AS probability
    FROM works AS w
    INNER JOIN candidates AS c ON c.item_id = w.item_id AND c.source_digest = w.source_digest
    WHERE c.model_version = {model:String} AND w.layer NOT IN ('editor', '')
      AND w.dated_at >= {from:DateTime64(3, 'UTC')} AND w.dated_at < {to:DateTime64(3, 'UTC')}
      AND has({trend:Array(String)}, ifNull(before, '')) != has({trend:Array(String)}, ifNull(after, ''))
    ORDER BY unit_id, before, after, item_id
    LIMIT 3 BY unit_id, before, after
    LIMIT 60`,
});
