import { UnitId, Verdict } from '@nhipbao/records';
import { z } from 'zod';
import { Interval } from './reported-value.ts';

/** A stratum of the audit sample: its works and those labelled in each wave. */
export const Stratum = z.strictObject({
  id: z.string(),
  label: z.string(),
  works: z.int().min(0),
  /** Labels by wave, in order. */
  labels: z.array(z.int().min(0)),
  /** Labelled works that count, after all waves. */
  counted: z.int().min(0),
});
export type Stratum = z.infer<typeof Stratum>;

/** What the assessment found. */
export const AssessedValue = z.strictObject({
  /** Before correction, as the system counted. */
  machine: z.number().nullable(),
  corrected: z.number().nullable(),
  interval: Interval.nullable(),
  /** The sum of Clopper-Pearson bounds, printed where an end of the interval lies within 0.5 points of the threshold. */
  conservative: Interval.nullable(),
  /** Months in which a work was confirmed, of the twelve. */
  confirmedMonths: z.int().min(0).max(12).nullable(),
  /** Labels of editors and by how many points they moved the share. */
  editors: z.strictObject({ labels: z.int(), points: z.number() }).nullable(),
  verdict: Verdict,
});
export type AssessedValue = z.infer<typeof AssessedValue>;

/** Cohen's kappa over n labels, of which so many agreed; null where it cannot be said. */
export const LabelAgreement = z.strictObject({ kappa: z.number().nullable(), n: z.int(), agreed: z.int() });
export type LabelAgreement = z.infer<typeof LabelAgreement>;

/** The signed assessment of one unit: each has its own population, draw, assessors and statement. */
export const UnitAssessment = z.strictObject({
  unit: UnitId,
  /** Id of the audit. */
  audit: z.string(),
  /** Version of the rulebook under which it was drawn and signed. */
  rulebook: z.string(),
  assessors: z.array(
    z.strictObject({
      name: z.string(),
      part: z.enum(['first', 'second']),
      appointedOn: z.iso.date(),
      /** The department's decision or letter that appoints, as it was recorded; null: nothing was written beside it. */
      decision: z.string().nullable(),
    }),
  ),
  population: z.strictObject({ works: z.int(), closedAt: z.iso.datetime({ offset: true }), digest: z.string() }),
  seed: z.string(),
  strata: z.array(Stratum),
  waves: z.array(
    z.strictObject({
      number: z.int().positive(),
      drawnOn: z.iso.date(),
      doneOn: z.iso.date().nullable(),
      labels: z.int(),
      allocation: z.string(),
    }),
  ),
  /** Between what the system had decided and the first assessor. */
  agreement: LabelAgreement,
  /** Between two assessors; null where the department appointed one only. */
  betweenAssessors: LabelAgreement.nullable(),
  value: AssessedValue,
  /** Under which the assessor signed: SHA-256 over population, seed, sample, labels and statement. */
  signatureDigest: z.string(),
  statement: z.string(),
  signedAt: z.iso.datetime({ offset: true }),
});
export type UnitAssessment = z.infer<typeof UnitAssessment>;

/** The independent assessment of indicator 3: sample, method, agreement, result and statement of every unit that has one. */
export const ReportedAssessment = z.strictObject({
  indicator: z.string(),
  /** The independent measuring unit, as the head of its record names it. */
  organisation: z.string().min(1),
  place: z.string().min(1),
  method: z.array(z.string()),
  /** None: no unit has a signed assessment, and `missing` says why where that is on record. */
  units: z.array(UnitAssessment),
  /** Units of the report without a signed assessment, with the reason that the department recorded; null: none was. */
  missing: z.array(z.strictObject({ unit: UnitId, reason: z.string().nullable() })),
});
export type ReportedAssessment = z.infer<typeof ReportedAssessment>;
