import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** The extracted article of these items' current versions, as JSON. */
export const articleTexts = defineQuery({
  name: 'article-texts',
  params: z.object({ ids: z.array(z.string()) }),
  row: z.object({ item_id: z.string(), source_digest: z.string(), article: z.string() }),
  sql: `
    SELECT item_id, source_digest, article
    FROM item_texts
    WHERE item_id IN {ids:Array(String)}
    ORDER BY item_id, observed_at DESC, extractor_version DESC
    LIMIT 1 BY item_id`,
});
