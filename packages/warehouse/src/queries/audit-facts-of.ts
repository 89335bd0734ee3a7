import { InstantText } from '@nhipbao/records';
import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** Audits (`audit:`) or appointments (`assessment:`) whose name begins with `prefix`, as they stand. */
export const auditFactsOf = defineQuery({
  name: 'audit-facts-of',
  params: z.object({ prefix: z.string() }),
  row: z.object({ entity: z.string(), version: z.int(), at: InstantText, by: z.string(), payload: z.string() }),
  sql: `
    SELECT entity, version, at, by, payload
    FROM audit_facts
    WHERE startsWith(entity, {prefix:String})
    ORDER BY entity`,
});
