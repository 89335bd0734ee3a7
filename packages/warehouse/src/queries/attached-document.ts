import { InstantText } from '@nhipbao/records';
import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** One attached file with its bytes as base64. */
export const attachedDocument = defineQuery({
  name: 'attached-document',
  params: z.object({ digest: z.string() }),
  row: z.object({
    digest: z.string(),
    name: z.string(),
    media_type: z.string(),
    bytes: z.int(),
    added_at: InstantText,
    added_by: z.string(),
    content: z.string(),
  }),
  sql: `
    SELECT digest, name, media_type, bytes, added_at, added_by, content
    FROM attached_documents
    WHERE digest = {digest:String}`,
});
