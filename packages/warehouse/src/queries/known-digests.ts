import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** Which of these bodies are archived already. */
export const knownDigests = defineQuery({
  name: 'known-digests',
  params: z.object({ digests: z.array(z.string()) }),
  row: z.object({ digest: z.string() }),
  sql: `SELECT DISTINCT digest FROM archived WHERE digest IN {digests:Array(String)}`,
});
