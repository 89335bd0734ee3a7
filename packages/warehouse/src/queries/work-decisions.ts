import { DecisionLayer, Format, InstantText } from '@nhipbao/records';
import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** Every decision on one work, newest first; assessors' labels are not among them. `reasons` is JSON. */
export const workDecisions = defineQuery({
  name: 'work-decisions',
  params: z.object({ id: z.string() }),
  row: z.object({
    decided_at: InstantText,
    layer: DecisionLayer,
    decided_by: z.string(),
    model_version: z.string(),
    format: Format.nullable(),
    secondary: z.array(Format),
    topic: z.string().nullable(),
    probability: z.number(),
    reasons: z.string(),
  }),
  sql: `
    SELECT decided_at, layer, decided_by, model_version, format, secondary, topic, probability, reasons
    FROM decisions
    WHERE item_id = {id:String}
    ORDER BY decided_at DESC, layer, decided_by
    LIMIT 200`,
});
