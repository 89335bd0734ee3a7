import { UnitId, Verdict } from '@nhipbao/records';
import { z } from 'zod';
import { Interval } from './reported-value.ts';

/** A stratum of the audit sample: its works and those labelled in each wave. */
export const Stratum = z.strictObject({
  id: z.string(),
  unit: UnitId,
  label: z.string(),
  works: z.int().min(0),
  /** Labels by wave, in order. */
  labels: z.array(z.int().min(0)),
  /** Labelled works that count, after both waves. */
  counted: z.int().min(0),
});
export type Stratum = z.infer<typeof Stratum>;

/** What the assessment found for one unit. */
export const AssessedValue = z.strictObject({
  unit: UnitId,
  /** Before correction, as the machine counts. */
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

/** The independent assessment of indicator 3: sample, method, agreement, result, statement. */
export const ReportedAssessment = z.strictObject({
  assessor: z.strictObject({ organisation: z.string().min(1), people: z.array(z.string()) }),
  appointedOn: z.iso.date(),
  /** The department's decision or letter that appoints. */
  appointedBy: z.string().min(1),
  place: z.string().min(1),
  indicator: z.string(),
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
  method: z.array(z.string()),
  /** Cohen's kappa between machine and assessor over n labels; null kappa where it cannot be said. */
  agreement: z.strictObject({ kappa: z.number().nullable(), n: z.int(), agreed: z.int() }),
  values: z.array(AssessedValue),
  labelSetDigest: z.string(),
  statement: z.string(),
  signedAt: z.iso.datetime({ offset: true }).nullable(),
});
export type ReportedAssessment = z.infer<typeof ReportedAssessment>;
