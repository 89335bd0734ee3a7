import { InstantText } from '@nhipbao/records';
import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/**
 * Posts of one unit that the matcher is to look at, oldest first from a place on: those it has not judged in their present words by this
 * version, and all of the days around which items were stored since `since` (a story often comes after its post, and a better one
 * after a good one). Posts on which an editor has spoken are left alone, and so are matched
 * ones whose words may be kept no longer: without them the matcher could only forget what it found.
 */
export const postsToMatch = defineQuery({
  name: 'posts-to-match',
  params: z.object({
    unit: z.string(),
    version: z.int(),
    since: z.date(),
    after_at: z.date(),
    after_id: z.string(),
    limit: z.int(),
  }),
  row: z.object({
    publication_id: z.string(),
    platform_id: z.string(),
    native_id: z.string(),
    url: z.string().nullable(),
    title: z.string().nullable(),
    text: z.string().nullable(),
    links: z.array(z.string()),
    dated_at: InstantText,
    dated: z.boolean(),
    content_key: z.string(),
  }),
  sql: `
    SELECT publication_id, platform_id, native_id, url, title, text, links, dated_at, toBool(published_at IS NOT NULL) AS dated, content_key
    FROM placed_publications
    WHERE unit_id = {unit:String} AND layer != 'editor'
      AND NOT (status = 'matched' AND title IS NULL AND text IS NULL AND empty(links))
      AND (dated_at, publication_id) > ({after_at:DateTime64(3, 'UTC')}, {after_id:String})
      AND (
        (publication_id, content_key) NOT IN (SELECT publication_id, content_key FROM machine_matches WHERE matcher_version >= {version:UInt32})
        OR toDate(dated_at) IN (
          SELECT arrayJoin(arrayMap(day -> addDays(toDate(i.dated_at), day - 8), range(17)))
          FROM current_items AS i
          WHERE i.unit_id = {unit:String} AND i.observed_at >= {since:DateTime64(3, 'UTC')}
        )
      )
    ORDER BY dated_at, publication_id
    LIMIT {limit:UInt32}`,
});
