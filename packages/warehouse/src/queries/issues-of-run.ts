import { InstantText } from '@nhipbao/records';
import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** What one run of a source could not use, in the order of its messages; 'Dòng 9' before 'Dòng 10'. */
export const issuesOfRun = defineQuery({
  name: 'issues-of-run',
  params: z.object({ source: z.string(), run: z.string(), limit: z.int() }),
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
    WHERE source_id = {source:String} AND run_id = {run:String}
    ORDER BY toUInt32OrZero(extract(message, '^Dòng ([0-9]+)')), message, issue_id
    LIMIT {limit:UInt32}`,
});
