import { z } from 'zod';
import { Verdict } from '../indicator.ts';

/** One parameter as it stands in a rulebook: its value is JSON, its basis a legal text or "do Sở quy định". */
export const RulebookParameter = z.object({ key: z.string(), value: z.unknown(), basis: z.string() });
export type RulebookParameter = z.infer<typeof RulebookParameter>;

/** GET /api/v1/rulebooks: drafts and adopted ones, newest effect first. */
export const RulebookInfo = z.object({
  version: z.string(),
  /** In force for measuring periods that begin on this local day or later. */
  effectiveFrom: z.string(),
  status: z.enum(['draft', 'adopted']),
  adoptedAt: z.string().nullable(),
  by: z.string(),
  note: z.string().nullable(),
  /** The measuring period in focus is measured by it. */
  inForce: z.boolean(),
  parameters: z.array(RulebookParameter),
});
export type RulebookInfo = z.infer<typeof RulebookInfo>;

/** PUT /api/v1/rulebooks/{version}: a draft, with every parameter. */
export const RulebookDraft = z.strictObject({
  effectiveFrom: z.string(),
  note: z.string().trim().max(1000).nullable().default(null),
  parameters: z.record(z.string(), z.strictObject({ value: z.unknown(), basis: z.string().trim().min(1).max(300) })),
});
export type RulebookDraft = z.infer<typeof RulebookDraft>;

const PreviewValue = z.object({
  value: z.number().nullable(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  numerator: z.int().nullable(),
  denominator: z.int().nullable(),
  verdict: Verdict,
  explanation: z.string(),
});

/** GET /api/v1/rulebooks/{version}/preview?period= : what would change, for whom, over the data as they are now. */
export const RulebookPreview = z.object({
  version: z.string(),
  period: z.string(),
  /** The rulebook in force that it is compared with. */
  against: z.string(),
  parameters: z.array(z.object({ key: z.string(), before: z.unknown(), after: z.unknown(), basis: z.string() })),
  rows: z.array(
    z.object({
      indicator: z.string(),
      number: z.int(),
      unit: z.string(),
      before: PreviewValue.nullable(),
      after: PreviewValue.nullable(),
      changed: z.boolean(),
    }),
  ),
});
export type RulebookPreview = z.infer<typeof RulebookPreview>;
