import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** Publications of an account, those that ever carried it and those its sources brought, each with the sources that told of it. */
export const publicationsOfAccount = defineQuery({
  name: 'publications-of-account',
  params: z.object({ account: z.string(), sources: z.array(z.string()) }),
  row: z.object({ publication_id: z.string(), source_ids: z.array(z.string()) }),
  sql: `
    SELECT publication_id, arraySort(groupUniqArray(source_id)) AS source_ids
    FROM publication_history
    WHERE account_id = {account:String} OR source_id IN {sources:Array(String)}
    GROUP BY publication_id
    ORDER BY publication_id`,
});
