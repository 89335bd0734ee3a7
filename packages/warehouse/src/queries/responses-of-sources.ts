import { InstantText } from '@nhipbao/records';
import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** Archived responses of sources that were fetched before an instant, without their bodies. */
export const responsesOfSources = defineQuery({
  name: 'responses-of-sources',
  params: z.object({ sources: z.array(z.string()), before: z.date() }),
  row: z.object({ digest: z.string(), source_id: z.string(), fetched_at: InstantText }),
  sql: `
    SELECT digest, source_id, fetched_at
    FROM archived
    WHERE source_id IN {sources:Array(String)} AND fetched_at < {before:DateTime64(3, 'UTC')}
    ORDER BY fetched_at, digest`,
});
