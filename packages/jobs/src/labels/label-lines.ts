import { Article, Format, InstantText } from '@nhipbao/records';
import { labelledArticles, type Warehouse } from '@nhipbao/warehouse';
import { z } from 'zod';

/** An article as JSON holds it. */
const ArticleLine = Article.extend({ publishedAt: InstantText.nullable(), updatedAt: InstantText.nullable() });

/**
 * One labelled item as a line of a file that training reads. `drawn`: from the random draw, for thresholds and never for training. The
 * layer is a literal: a file with an assessor's label is refused when it is read.
 */
export const LabelLine = z.object({
  id: z.string(),
  layer: z.literal('editor'),
  drawn: z.boolean(),
  format: Format,
  unit: z.string(),
  month: z.string(),
  url: z.string(),
  article: ArticleLine,
});
export type LabelLine = z.infer<typeof LabelLine>;

const BATCH = 200;

/** Every labelled item with its text, in order of ids: first what may train, then the draw. No item is in both. */
export async function* labelLines(warehouse: Warehouse): AsyncGenerator<LabelLine> {
  for (const drawn of [false, true]) {
    let after = '';
    for (;;) {
      const rows = await warehouse.query(labelledArticles, { drawn, after, limit: BATCH });
      for (const row of rows) {
        const { item_id: id, layer, format, unit_id: unit, month, url } = row;
        yield LabelLine.parse({ id, layer, drawn, format, unit, month, url, article: JSON.parse(row.article) });
      }
      const last = rows.at(-1);
      if (!last) break;
      after = last.item_id;
    }
  }
}
