import { InstantText } from '@nhipbao/records';
import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** When this installation first read a source; no row before the first run. */
export const firstRun = defineQuery({
  name: 'first-run',
  params: z.object({}),
  row: z.object({ at: InstantText }),
  sql: `SELECT min(started_at) AS at FROM source_runs HAVING count() > 0`,
});
