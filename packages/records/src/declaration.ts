import { z } from 'zod';
import { UnitId } from './registry.ts';

/** What an agency declares of an indicator that this system cannot measure, or for a time before it was in use. */
export const DeclaredValues = z.discriminatedUnion('kind', [
  /** Chỉ tiêu 4: doanh thu của kỳ và của năm gốc, đồng. */
  z.strictObject({
    kind: z.literal('revenue'),
    revenue: z.number().min(0),
    baseRevenue: z.number().positive(),
    baseYear: z.int().min(2015).max(2030),
  }),
  /** Chỉ tiêu 5: counts only, never names. */
  z
    .strictObject({ kind: z.literal('training'), trained: z.int().min(0), people: z.int().min(1) })
    .refine(({ trained, people }) => trained <= people, {
      path: ['trained'],
      message: 'trained: no more than people',
    }),
  /** Chỉ tiêu 6: cấp độ an toàn hệ thống thông tin của báo điện tử, 1 đến 5; null: no electronic press. */
  z.strictObject({ kind: z.literal('security-level'), level: z.int().min(1).max(5).nullable() }),
  /** Chỉ tiêu 2, where the product was not in use for the whole period; and any indicator for a year before the product. */
  z.strictObject({ kind: z.literal('statement'), met: z.boolean(), value: z.number().nullable() }),
]);
export type DeclaredValues = z.infer<typeof DeclaredValues>;

/** What an indicator is declared by. */
export const DeclaredKind = z.enum(['revenue', 'training', 'security-level', 'statement']);
export type DeclaredKind = z.infer<typeof DeclaredKind>;

/** Nháp, đã gửi, đã xác nhận, trả lại. */
export const DeclarationState = z.enum(['draft', 'submitted', 'confirmed', 'returned']);
export type DeclarationState = z.infer<typeof DeclarationState>;

/** Văn bản kèm theo: a file kept by the SHA-256 of its bytes, never executed and never shown inline. */
export const AttachedDocument = z.strictObject({
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string().min(1).max(200),
  mediaType: z.string(),
  bytes: z.int().positive(),
});
export type AttachedDocument = z.infer<typeof AttachedDocument>;

/** One declaration as it stands; every change is a version of its own. */
export const Declaration = z.strictObject({
  indicator: z.string(),
  unit: UnitId,
  period: z.string(),
  state: DeclarationState,
  values: DeclaredValues,
  documents: z.array(AttachedDocument).max(20),
  note: z.string().max(2000).nullable(),
  /** Why the department returned it, or what it said on confirming. */
  decisionNote: z.string().max(2000).nullable(),
});
export type Declaration = z.infer<typeof Declaration>;
