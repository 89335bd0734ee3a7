import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** How many samples and issues some sources have brought before an instant. */
export const rowsOfSources = defineQuery({
  name: 'rows-of-sources',
  params: z.object({ sources: z.array(z.string()), before: z.date() }),
  row: z.object({ samples: z.int(), issues: z.int() }),
  sql: `
    SELECT
      ifNull((SELECT count() FROM samples_taken WHERE source_id IN {sources:Array(String)} AND observed_at < {before:DateTime64(3, 'UTC')}), 0) AS samples,
      ifNull((SELECT count() FROM issues WHERE source_id IN {sources:Array(String)} AND at < {before:DateTime64(3, 'UTC')}), 0) AS issues`,
});
