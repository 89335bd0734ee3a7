import { z } from 'zod';
import { AttachedDocument, Declaration, DeclaredValues } from '../declaration.ts';

/** GET /api/v1/declarations?period=&unit= */
export const DeclarationInfo = Declaration.extend({
  version: z.int(),
  at: z.string(),
  by: z.string(),
  /** What stood before, newest first: who, when, which state. */
  history: z.array(
    z.object({ version: z.int(), at: z.string(), by: z.string(), state: z.string(), note: z.string().nullable() }),
  ),
});
export type DeclarationInfo = z.infer<typeof DeclarationInfo>;

/** PUT /api/v1/declarations/{indicator}/{unit}/{period}: saves a draft. */
export const DeclarationDraft = z.strictObject({
  values: DeclaredValues,
  documents: z.array(AttachedDocument.shape.digest).max(20).default([]),
  note: z.string().trim().max(2000).nullable().default(null),
});
export type DeclarationDraft = z.infer<typeof DeclarationDraft>;

/** POST .../decision: the department confirms, or returns it with a reason. */
export const DeclarationDecision = z
  .strictObject({
    decision: z.enum(['confirmed', 'returned']),
    note: z.string().trim().max(2000).nullable().default(null),
  })
  .refine(({ decision, note }) => decision === 'confirmed' || (note !== null && note !== ''), {
    path: ['note'],
    message: 'note: say why it is returned',
  });
export type DeclarationDecision = z.infer<typeof DeclarationDecision>;
