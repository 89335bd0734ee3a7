import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** For each address the archived body (WARC record as text) that was fetched nearest to an instant; answers of other status are left out. */
export const archivedByUrl = defineQuery({
  name: 'archived-by-url',
  params: z.object({ urls: z.array(z.string()), at: z.date(), max_bytes: z.int() }),
  row: z.object({ url: z.string(), content_type: z.string(), warc_record: z.string() }),
  sql: `
    SELECT url, content_type, warc_record
    FROM archived
    WHERE url IN {urls:Array(String)} AND status = 200 AND bytes <= {max_bytes:UInt64}
    ORDER BY abs(dateDiff('second', fetched_at, {at:DateTime64(3, 'UTC')})), fetched_at
    LIMIT 1 BY url`,
});
