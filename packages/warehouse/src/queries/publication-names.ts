import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** Which publications are known under these ids of platforms or these canonical addresses, first seen first. */
export const publicationNames = defineQuery({
  name: 'publication-names',
  params: z.object({ natives: z.array(z.string()), addresses: z.array(z.string()) }),
  row: z.object({
    publication_id: z.string(),
    platform_id: z.string(),
    native_id: z.string(),
    address: z.string(),
  }),
  sql: `
    SELECT publication_id, platform_id, native_id, address
    FROM publication_names
    WHERE native_id IN {natives:Array(String)} OR (address != '' AND address IN {addresses:Array(String)})
    ORDER BY publication_id`,
});
