import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** Ids of the publications of an account: those that carry it, and those its sources brought. */
export const publicationsOfAccount = defineQuery({
  name: 'publications-of-account',
  params: z.object({ account: z.string(), sources: z.array(z.string()) }),
  row: z.object({ publication_id: z.string() }),
  sql: `
    SELECT publication_id
    FROM current_publications
    WHERE account_id = {account:String} OR source_id IN {sources:Array(String)}
    ORDER BY publication_id`,
});
