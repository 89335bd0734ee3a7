import { z } from 'zod';
import { AttachedDocument, DeclarationState } from '../declaration.ts';
import { MaturityAnswer, MaturityBasis, MaturityCriterion, MaturityDecision, MaturityEvidence } from '../maturity.ts';

const Iso = z.string();

/** A decision as the product holds it: `version` 0 as shipped, then each entry by the department. */
export const MaturityDecisionInfo = z.object({
  decision: MaturityDecision,
  version: z.int(),
  at: Iso.nullable(),
  by: z.string().nullable(),
  completeness: z.enum(['none', 'partial', 'complete']),
});
export type MaturityDecisionInfo = z.infer<typeof MaturityDecisionInfo>;

export const MaturityAgency = z.object({
  agency: z.string(),
  name: z.string(),
  /** `none`: nothing was entered yet. */
  state: z.enum(['none', ...DeclarationState.options]),
  at: Iso.nullable(),
  by: z.string().nullable(),
  decisionNote: z.string().nullable(),
  /** Null while no criterion is known. */
  total: z.number().nullable(),
  /** Levels the total can be of: several where the text does not say where they begin; none while criteria are missing. */
  levels: z.array(z.string()),
  /** Of the form that the assessment was submitted with, else of the one in force. */
  completeness: z.enum(['none', 'partial', 'complete']),
  pillars: z.array(z.object({ id: z.string(), title: z.string(), points: z.number(), of: z.number() })),
  rows: z.array(
    z.object({
      criterion: MaturityCriterion,
      answer: MaturityAnswer.nullable(),
      evidence: z.array(MaturityEvidence),
      points: z.number(),
      basis: MaturityBasis,
    }),
  ),
  /** Criteria of which nothing is known: they bring 0 points. */
  missing: z.array(z.string()),
  history: z.array(z.object({ version: z.int(), at: Iso, by: z.string(), state: DeclarationState })),
});
export type MaturityAgency = z.infer<typeof MaturityAgency>;

/** GET /api/v1/maturity?year= */
export const MaturityYear = z.object({
  year: z.int(),
  /** The measuring period whose values are evidence. */
  period: z.string(),
  window: z.object({ from: z.string(), to: z.string() }).nullable(),
  /** The decision for this year; null before the first. */
  decision: MaturityDecisionInfo.nullable(),
  /** Every decision, the newest first, without its criteria. */
  decisions: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      issuedOn: z.string(),
      firstYear: z.int(),
      criteriaCount: z.int().nullable(),
      criteria: z.int(),
    }),
  ),
  agencies: z.array(MaturityAgency),
});
export type MaturityYear = z.infer<typeof MaturityYear>;

/** PUT /api/v1/maturity/{year}/{agency}/answers/{criterion} */
export const MaturitySaid = z.strictObject({
  points: z.number().min(0).max(1000).nullable(),
  note: z.string().trim().max(2000).nullable().default(null),
  documents: z.array(AttachedDocument.shape.digest).max(20).default([]),
});
export type MaturitySaid = z.infer<typeof MaturitySaid>;

/** POST /api/v1/maturity/{year}/{agency}/decision: confirmed, with points of the appraisal where they differ, or returned with a reason. */
export const MaturityVerdict = z
  .strictObject({
    decision: z.enum(['confirmed', 'returned']),
    note: z.string().trim().max(2000).nullable().default(null),
    appraised: z
      .array(
        z.strictObject({
          criterion: z.string().max(40),
          points: z.number().min(0).max(1000),
          note: z.string().trim().max(2000).nullable().default(null),
        }),
      )
      .max(300)
      .default([]),
  })
  .refine(({ decision, note }) => decision === 'confirmed' || (note !== null && note !== ''), {
    path: ['note'],
    message: 'note: say why it is returned',
  });
export type MaturityVerdict = z.infer<typeof MaturityVerdict>;

/** PUT /api/v1/maturity/decisions: a decision as YAML, in place of what stood under its id. */
export const MaturityEntry = z.strictObject({ text: z.string().min(1).max(1_000_000) });
