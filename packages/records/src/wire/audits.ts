import { z } from 'zod';
import { Format } from '../format.ts';
import { Verdict } from '../indicator.ts';
import { PeriodId } from '../measuring-period.ts';
import { UnitId } from '../registry.ts';
import { Agreement } from './review.ts';

const Iso = z.string();

/** The blind form's second question: is the work the unit's own, or taken from others, or advertising. */
export const Ownership = z.enum(['own', 'republished', 'advertising']);
export type Ownership = z.infer<typeof Ownership>;

/** `first`: their labels make the estimate. `second`: labels a fifth once more, for the agreement of two assessors. */
export const AssessorPart = z.enum(['first', 'second']);
export type AssessorPart = z.infer<typeof AssessorPart>;

/** POST /api/v1/assessments: the department appoints an assessor for one unit and period. */
export const NewAppointment = z.strictObject({
  unit: UnitId,
  period: PeriodId,
  username: z.string().trim().min(1).max(100),
  part: AssessorPart.default('first'),
  note: z.string().trim().max(1000).optional(),
});
export type NewAppointment = z.input<typeof NewAppointment>;

export const Appointment = z.object({
  unit: z.string(),
  period: z.string(),
  username: z.string(),
  part: AssessorPart,
  by: z.string(),
  at: Iso,
  note: z.string().nullable(),
});
export type Appointment = z.infer<typeof Appointment>;

/** POST /api/v1/audits: the assessor draws. Both waves are fixed here; nothing of them can be changed afterwards. */
export const NewAudit = z.strictObject({
  unit: UnitId,
  period: PeriodId,
  /** Enlarges the first wave; 1: 30 a stratum and 150 in the largest predicted "no". */
  scale: z.number().min(1).max(5).default(1),
  /** Labels of the second wave; by default half of the first. */
  second: z.int().min(0).max(5000).optional(),
});
export type NewAudit = z.input<typeof NewAudit>;

/** GET /api/v1/audits/price?unit=&period=&scale=&second=: before the draw. Sizes of strata, no item. */
export const PriceFilter = z.object({
  unit: UnitId,
  period: PeriodId,
  scale: z.coerce.number().min(1).max(5).default(1),
  second: z.coerce.number().int().min(0).max(5000).optional(),
});
export const AuditPrice = z.object({
  works: z.int(),
  strata: z.array(z.object({ stratum: z.string(), size: z.int(), first: z.int() })),
  first: z.int(),
  second: z.int(),
  /** Expected half-width in points after the first wave and after both, at the assumed rates. */
  afterFirst: z.number(),
  afterBoth: z.number(),
  assumed: z.object({ yes: z.number(), no: z.number() }),
  /** Proposals of the months, one label each. */
  proposals: z.int(),
  sentence: z.string(),
});
export type AuditPrice = z.infer<typeof AuditPrice>;

/** An interval with its verdict after one wave. */
export const WaveResult = z.object({
  wave: z.int(),
  labels: z.int(),
  share: z.number().nullable(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  conservativeLower: z.number().nullable(),
  conservativeUpper: z.number().nullable(),
  /** Estimated works of the unit in trend formats, and all works of the unit. */
  trendWorks: z.number(),
  works: z.number(),
  verdict: Verdict,
  /** An end lies within 0.5 points of the threshold, so the conservative bounds were asked too. */
  tight: z.boolean(),
});
export type WaveResult = z.infer<typeof WaveResult>;

export const AuditResult = z.object({
  waves: z.array(WaveResult),
  verdict: Verdict,
  /** Months in which a trend work was confirmed, of those the rulebook asks for. */
  months: z.object({ confirmed: z.array(z.string()), needed: z.int() }),
  /** Against what was decided before the audit, and between two assessors; text-news and feature count as one. */
  machine: Agreement,
  assessors: Agreement,
  labels: z.object({ republished: z.int(), advertising: z.int(), duplicates: z.int() }),
});
export type AuditResult = z.infer<typeof AuditResult>;

/** GET /api/v1/audits: where an audit stands. No item, no label; the result once it is allowed to be seen. */
export const AuditSummary = z.object({
  id: z.string(),
  unit: z.string(),
  period: z.string(),
  rulebook: z.string(),
  works: z.int(),
  populationDigest: z.string(),
  /** SHA-256 of the seed, told from the draw on; the seed itself only once signed, for it tells the sample. */
  seedDigest: z.string(),
  seed: z.string().nullable(),
  drawnBy: z.string(),
  drawnAt: Iso,
  planned: z.object({ first: z.int(), second: z.int() }),
  /** Waves drawn so far. */
  waves: z.int(),
  strata: z.array(z.object({ stratum: z.string(), size: z.int(), first: z.int(), second: z.int().nullable() })),
  progress: z.object({ labelled: z.int(), total: z.int(), double: z.int(), doubleTotal: z.int() }),
  /** `labelling`, `second-wave` (the first straddles), `ready` to be signed, `signed`. */
  state: z.enum(['labelling', 'second-wave', 'ready', 'signed']),
  /** What the caller may do with it. */
  mine: AssessorPart.nullable(),
  signed: z.object({ by: z.string(), at: Iso, statement: z.string(), digest: z.string() }).nullable(),
  result: AuditResult.nullable(),
});
export type AuditSummary = z.infer<typeof AuditSummary>;

/** One work to be labelled, blind: the page as it was, and works that may be the same. Nothing tells what was decided of it. */
export const BlindItem = z.object({
  id: z.string(),
  title: z.string().nullable(),
  url: z.string(),
  datedAt: Iso,
  archiveDigest: z.string(),
  candidates: z.array(
    z.object({
      id: z.string(),
      title: z.string().nullable(),
      url: z.string(),
      datedAt: Iso,
      archiveDigest: z.string(),
    }),
  ),
});
export type BlindItem = z.infer<typeof BlindItem>;

/** GET /api/v1/audits/{id}/queue?limit= */
export const BlindQueue = z.object({ items: z.array(BlindItem), left: z.int(), total: z.int() });
export type BlindQueue = z.infer<typeof BlindQueue>;

/** POST /api/v1/audits/{id}/labels/{item}: the three answers. A label is never changed: a later one is a new one beside it. */
export const NewAuditLabel = z.strictObject({
  format: Format,
  /** A broadcast programme uploaded unchanged: said with the format, because it decides whether a video counts. */
  broadcastOrigin: z.boolean().default(false),
  ownership: Ownership,
  sameAs: z.string().max(200).nullable().default(null),
  note: z.string().trim().max(1000).optional(),
});
export type NewAuditLabel = z.input<typeof NewAuditLabel>;

/** POST /api/v1/audits/{id}/signature */
export const AuditSignature = z.strictObject({ statement: z.string().trim().min(20).max(5000) });
export type AuditSignature = z.infer<typeof AuditSignature>;

/** GET /api/v1/audits/{id}/verification: drawn and computed again from what is stored. */
export const AuditVerification = z.object({
  ok: z.boolean(),
  audit: z.string(),
  checked: z.object({ items: z.int(), sample: z.int(), labels: z.int() }),
  faults: z.array(z.string()),
});
export type AuditVerification = z.infer<typeof AuditVerification>;
