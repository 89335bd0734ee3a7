import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** Versions of rules and models that decided on items of a span, people's labels aside. */
export const modelVersions = defineQuery({
  name: 'model-versions',
  params: z.object({ from: z.date(), to: z.date() }),
  row: z.object({ model_version: z.string(), items: z.int() }),
  sql: `
    SELECT model_version, toInt32(count()) AS items
    FROM decided_items
    WHERE dated_at >= {from:DateTime64(3, 'UTC')} AND dated_at < {to:DateTime64(3, 'UTC')} AND model_version != '' AND layer != 'editor'
    GROUP BY model_version
    ORDER BY model_version`,
});
