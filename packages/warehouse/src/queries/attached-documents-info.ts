import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** What attached files are called and weigh, without their bytes. */
export const attachedDocumentsInfo = defineQuery({
  name: 'attached-documents-info',
  params: z.object({ digests: z.array(z.string()) }),
  row: z.object({ digest: z.string(), name: z.string(), media_type: z.string(), bytes: z.int(), added_by: z.string() }),
  sql: `
    SELECT digest, name, media_type, bytes, added_by
    FROM attached_documents
    WHERE digest IN {digests:Array(String)}
    ORDER BY digest`,
});
