import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** How many records or answers of each source could not be used since an instant. */
export const sourceIssueCounts = defineQuery({
  name: 'source-issue-counts',
  params: z.object({ since: z.date() }),
  row: z.object({ source_id: z.string(), issues: z.int() }),
  sql: `SELECT source_id, count() AS issues FROM issues WHERE at >= {since:DateTime64(3, 'UTC')} GROUP BY source_id`,
});
