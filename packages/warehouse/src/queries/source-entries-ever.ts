import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** Every entry of a source that the registry ever held, as JSON; those that were changed or taken out since are among them. */
export const sourceEntriesEver = defineQuery({
  name: 'source-entries-ever',
  params: z.object({}),
  row: z.object({ payload: z.string() }),
  sql: `
    SELECT DISTINCT payload
    FROM fact_versions
    WHERE startsWith(entity, 'registry:source:') AND payload != 'null'
    ORDER BY payload`,
});
