import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** Which of these addresses (style sheets, pictures) have an archived body. */
export const archivedAddresses = defineQuery({
  name: 'archived-addresses',
  params: z.object({ urls: z.array(z.string()) }),
  row: z.object({ url: z.string() }),
  sql: `SELECT DISTINCT url FROM archived WHERE url IN {urls:Array(String)} AND status = 200`,
});
