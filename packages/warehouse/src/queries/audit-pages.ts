import { InstantText } from '@nhipbao/records';
import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** What an assessor sees of items of a closed population: the page as it was, and nothing that tells what was decided. */
export const auditPages = defineQuery({
  name: 'audit-pages',
  params: z.object({ digest: z.string(), ids: z.array(z.string()) }),
  row: z.object({
    item_id: z.string(),
    position: z.int(),
    title: z.string().nullable(),
    url: z.string(),
    dated_at: InstantText,
    archive_digest: z.string(),
  }),
  sql: `
    SELECT item_id, toInt32(position) AS position, title, url, dated_at, archive_digest
    FROM population_items
    WHERE population_digest = {digest:String} AND item_id IN {ids:Array(String)}
    ORDER BY position`,
});
