import { InstantText } from '@nhipbao/records';
import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** Whether an archived body was taken out, when and why: `age` (responses of platforms are kept 30 days) or `request`. */
export const erasedResponse = defineQuery({
  name: 'erased-response',
  params: z.object({ digest: z.string() }),
  row: z.object({ erased_at: InstantText, reason: z.enum(['age', 'request']) }),
  sql: `
    SELECT erased_at, reason
    FROM erased
    WHERE digest = {digest:String}
    ORDER BY erased_at DESC
    LIMIT 1`,
});
