import { z } from 'zod';
import { Format } from '../format.ts';

const Iso = z.string();

/** What is watched of a unit's decisions, week by week. */
export const DriftSignal = z.enum([
  'label-mix',
  'scores',
  'abstained',
  'title-missing',
  'lead-missing',
  'date-missing',
  'author-missing',
]);
export type DriftSignal = z.infer<typeof DriftSignal>;

export const DriftValue = z.object({
  signal: DriftSignal,
  /** PSI for `label-mix` and `scores`; a share of the week's items for the others. Null where too few items were seen. */
  value: z.number().nullable(),
  /** The same share over the eight weeks before; null for PSI, and where nothing was before. */
  before: z.number().nullable(),
  /** PSI: 0.2 by convention, or what chance alone reaches with so few items where that is more; shares: p-chart, mean + 3 standard errors. */
  limit: z.number().nullable(),
  alert: z.boolean(),
});
export type DriftValue = z.infer<typeof DriftValue>;

export const DriftWeek = z.object({
  unit: z.string(),
  /** Monday of the week, yyyy-mm-dd, in Asia/Ho_Chi_Minh. */
  week: z.string(),
  /** Items of the week and of the eight weeks before it that are compared. */
  n: z.int(),
  nBefore: z.int(),
  modelVersion: z.string(),
  computedAt: Iso,
  values: z.array(DriftValue),
});
export type DriftWeek = z.infer<typeof DriftWeek>;

/** GET /api/v1/model/drift: newest weeks first, up to 12 a unit; `alerts` are those of each unit's newest week. */
export const ModelDrift = z.object({
  /** The version in force, and the one this program would decide by; different until `model adopt`. */
  adopted: z.string().nullable(),
  running: z.string(),
  weeks: z.array(DriftWeek),
  alerts: z.array(z.object({ unit: z.string(), week: z.string(), signal: DriftSignal, message: z.string() })),
});
export type ModelDrift = z.infer<typeof ModelDrift>;

/** What adopting a candidate would change; also the result of the task `rescore`. */
export const CandidateDifference = z.object({
  version: z.string(),
  against: z.string().nullable(),
  period: z.string().nullable(),
  rescored: z.int(),
  units: z.array(
    z.object({
      unit: z.string(),
      /** Items compared: with a machine decision in force and a candidate's. */
      n: z.int(),
      toTrend: z.int(),
      fromTrend: z.int(),
      formatChanged: z.int(),
      newlyAbstained: z.int(),
      newlyDecided: z.int(),
    }),
  ),
  examples: z.array(
    z.object({
      work: z.string(),
      unit: z.string(),
      title: z.string().nullable(),
      url: z.string(),
      before: Format.nullable(),
      after: Format.nullable(),
      probability: z.number(),
    }),
  ),
});
export type CandidateDifference = z.infer<typeof CandidateDifference>;
