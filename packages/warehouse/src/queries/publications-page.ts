import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/**
 * Posts before a place (dated_at, publication_id), newest first, by id; an empty filter takes all. `patterns`: regular expressions (RE2), each of
 * which must stand in the title or the text. `queue`: '' for all, else only those that wait for a person: `candidates` with something
 * that speaks for an item, `none` without.
 */
export const publicationsPage = defineQuery({
  name: 'publications-page',
  params: z.object({
    /** Units to look at; all where there is none. */
    units: z.array(z.string()),
    platform: z.string(),
    status: z.string(),
    queue: z.enum(['', 'candidates', 'none']),
    from: z.date(),
    to: z.date(),
    patterns: z.array(z.string()),
    before_at: z.date(),
    before_id: z.string(),
    limit: z.int(),
  }),
  row: z.object({ publication_id: z.string() }),
  sql: `
    SELECT publication_id
    FROM placed_publications
    WHERE (empty({units:Array(String)}) OR has({units:Array(String)}, unit_id))
      AND ({platform:String} = '' OR platform_id = {platform:String})
      AND ({status:String} = '' OR status = {status:String})
      AND ({queue:String} = '' OR (waits AND (doubt IN ('', 'nothing-like-it')) = ({queue:String} = 'none')))
      AND dated_at >= {from:DateTime64(3, 'UTC')} AND dated_at < {to:DateTime64(3, 'UTC')}
      AND (dated_at < {before_at:DateTime64(3, 'UTC')} OR (dated_at = {before_at:DateTime64(3, 'UTC')} AND publication_id < {before_id:String}))
      AND arrayAll(pattern -> match(concat(ifNull(title, ''), ' ', ifNull(text, '')), concat('(?i)', pattern)), {patterns:Array(String)})
    ORDER BY dated_at DESC, publication_id DESC
    LIMIT {limit:UInt32}`,
});
