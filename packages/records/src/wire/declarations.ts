import { z } from 'zod';
import { AttachedDocument, Declaration, DeclaredKind, DeclaredValues } from '../declaration.ts';
import { UnitId } from '../registry.ts';

/** GET /api/v1/declarations?period=&state= ; a state without a period asks for every period. */
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

/** GET /api/v1/declarations/sheet?period= : what may be declared of a period for the caller's units, and what stands of it. */
export const DeclarationSheet = z.object({
  period: z.string(),
  /** The period ended before this installation read anything: every indicator of it is declared. */
  past: z.boolean(),
  /** The year that revenue is measured against by the rulebook of the period; null: not named. */
  baseYear: z.int().nullable(),
  rows: z.array(
    z.object({
      indicator: z.string(),
      number: z.int(),
      title: z.string(),
      kind: DeclaredKind,
      unit: UnitId,
      unitName: z.string(),
      declaration: DeclarationInfo.nullable(),
    }),
  ),
});
export type DeclarationSheet = z.infer<typeof DeclarationSheet>;

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
