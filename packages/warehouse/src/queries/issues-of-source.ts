import { InstantText } from '@nhipbao/records';
import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** What could not be used of one source, newest first. */
export const issuesOfSource = defineQuery({
  name: 'issues-of-source',
  params: z.object({ source: z.string(), limit: z.int() }),
  row: z.object({
    issue_id: z.string(),
    at: InstantText,
    code: z.string(),
    message: z.string(),
    url: z.string().nullable(),
    detail: z.string().nullable(),
    digest: z.string().nullable(),
  }),
  sql: `
    SELECT issue_id, at, code, message, url, detail, digest
    FROM issues
    WHERE source_id = {source:String}
    ORDER BY at DESC, issue_id
    LIMIT {limit:UInt32}`,
});
