import { z } from 'zod';
import { AttachedDocument } from '../declaration.ts';
import { CycleAct, CycleStep } from '../year-cycle.ts';

/** A step that has been taken, with what was handed in. */
export const YearAct = CycleAct.omit({ documents: true }).extend({
  documents: z.array(AttachedDocument),
  /** Taken on the day of its deadline or after it. */
  late: z.boolean(),
});
export type YearAct = z.infer<typeof YearAct>;

const Open = z.object({
  step: CycleStep,
  unit: z.string().nullable(),
  /** Why it cannot be taken now; null when it can. */
  obstacle: z.string().nullable(),
});

/** GET /api/v1/years/{year} */
export const YearStatus = z.object({
  year: z.int(),
  period: z.string(),
  periodFrom: z.string(),
  periodTo: z.string(),
  deadlines: z.array(
    z.object({
      id: z.string(),
      vi: z.string(),
      en: z.string(),
      /** The day that is too late already. */
      before: z.string(),
      lastDay: z.string(),
      /** Whole local days until the last day, 0 on it, negative once it is missed. */
      daysLeft: z.int(),
      done: z.boolean(),
    }),
  ),
  closed: z.boolean(),
  accepted: z.boolean(),
  reported: z.boolean(),
  /** Times the year was reported. */
  revision: z.int(),
  units: z.array(
    z.object({
      unit: z.string(),
      name: z.string(),
      /** When its independent assessment was signed; else the department's reason why there is none, where it gave one. */
      assessedAt: z.string().nullable(),
      noAssessment: z.string().nullable(),
      submittedAt: z.string().nullable(),
      figuresAt: z.string().nullable(),
    }),
  ),
  acts: z.array(YearAct),
  next: z.array(Open),
});
export type YearStatus = z.infer<typeof YearStatus>;

/** POST /api/v1/years/{year}/units/{unit}/no-assessment: why a unit has no independent assessment, by the department. */
export const NoAssessment = z.strictObject({ reason: z.string().trim().min(10).max(2000) });
export type NoAssessment = z.infer<typeof NoAssessment>;

/** POST /api/v1/years/{year}/acts and /api/v1/years/{year}/units/{unit}/acts */
export const NewYearAct = z.strictObject({
  step: CycleStep,
  note: z.string().trim().max(2000).nullable().default(null),
  documents: z.array(AttachedDocument.shape.digest).max(20).default([]),
});
export type NewYearAct = z.infer<typeof NewYearAct>;
