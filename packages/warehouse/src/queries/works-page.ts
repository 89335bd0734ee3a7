import { DecisionLayer, Format, InstantText, Origin } from '@nhipbao/records';
import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

export const WorkRow = z.object({
  item_id: z.string(),
  unit_id: z.string(),
  url: z.string(),
  title: z.string().nullable(),
  lead: z.string().nullable(),
  section: z.string().nullable(),
  published_at: InstantText.nullable(),
  dated_at: InstantText,
  dated_by_sighting: z.boolean(),
  format: Format.nullable(),
  probability: z.number(),
  layer: z.union([DecisionLayer, z.literal('')]),
  origin: Origin,
  archive_digest: z.string(),
});
export type WorkRow = z.infer<typeof WorkRow>;

/**
 * Works before a place (dated_at, item_id), newest first; an empty filter takes all. `words`: folded words, every one of which the
 * present version must hold, found by the text index. `patterns`: regular expressions (RE2) for those words that were given with
 * diacritics, matched in any case against the text as printed. The page is chosen by few columns first; the rest is read of it alone.
 */
export const worksPage = defineQuery({
  name: 'works-page',
  params: z.object({
    unit: z.string(),
    format: z.string(),
    origin: z.string(),
    /** False: works alone; true: every item, republished content, advertising and printed editions too. */
    every_item: z.boolean(),
    from: z.date(),
    to: z.date(),
    words: z.array(z.string()),
    patterns: z.array(z.string()),
    before_at: z.date(),
    before_id: z.string(),
    limit: z.int(),
  }),
  row: WorkRow,
  sql: `
    SELECT item_id, unit_id, url, title, lead, section, published_at, dated_at, dated_by_sighting, format, probability, layer, origin, archive_digest
    FROM decided_items
    WHERE item_id IN (
      SELECT item_id
      FROM decided_items
      WHERE ({unit:String} = '' OR unit_id = {unit:String})
        AND ({format:String} = '' OR ifNull(format, 'none') = {format:String})
        AND ({every_item:Bool} OR is_work)
        AND ({origin:String} = '' OR origin = {origin:String})
        AND dated_at >= {from:DateTime64(3, 'UTC')} AND dated_at < {to:DateTime64(3, 'UTC')}
        AND (dated_at < {before_at:DateTime64(3, 'UTC')} OR (dated_at = {before_at:DateTime64(3, 'UTC')} AND item_id < {before_id:String}))
        AND (empty({words:Array(String)}) OR (item_id, source_digest) IN (
          SELECT item_id, source_digest FROM item_texts
          WHERE hasAllTokens(search_text, {words:Array(String)})
            AND arrayAll(pattern -> match(article, concat('(?i)', pattern)), {patterns:Array(String)})
        ))
      ORDER BY dated_at DESC, item_id DESC
      LIMIT {limit:UInt32}
    )
    ORDER BY dated_at DESC, item_id DESC`,
});
