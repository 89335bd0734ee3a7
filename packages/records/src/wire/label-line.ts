import { z } from 'zod';
import { Article } from '../article.ts';
import { Format } from '../format.ts';
import { InstantText } from '../time.ts';

/**
 * One labelled item as a line of the file that training reads. `drawn`: from the random draw, for thresholds and evaluation and never for
 * training. The layer is a literal: a line with an assessor's label is refused wherever it is read.
 */
export const LabelLine = z.object({
  id: z.string(),
  layer: z.literal('editor'),
  drawn: z.boolean(),
  format: Format,
  unit: z.string(),
  /** yyyy-mm, Asia/Ho_Chi_Minh. */
  month: z.string(),
  url: z.string(),
  article: Article.extend({ publishedAt: InstantText.nullable(), updatedAt: InstantText.nullable() }),
});
export type LabelLine = z.output<typeof LabelLine>;

/** GET /api/v1/model/labels?drawn=&cursor=: labelled items in order of their ids; `lines` are LabelLine as JSON texts. */
export const LabelLines = z.object({ lines: z.array(z.string()), next: z.string().nullable() });
export type LabelLines = z.infer<typeof LabelLines>;
