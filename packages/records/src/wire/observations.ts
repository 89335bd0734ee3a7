import { z } from 'zod';
import { Verdict } from '../indicator.ts';

/**
 * OBS_STATUS as SDMX writes it: A a final value, P of a period or a source that is still open, E corrected by a sample, O missing. A value that
 * is missing is null, never 0, and `explanation` says why.
 */
export const ObservationStatus = z.enum(['A', 'P', 'E', 'O']);
export type ObservationStatus = z.infer<typeof ObservationStatus>;

/** What a value is counted in: shares and growth are fractions of 1; `units` counts reporting units that meet (the province's rows). */
export const UnitOfMeasure = z.enum(['share', 'months', 'growth', 'level', 'units']);
export type UnitOfMeasure = z.infer<typeof UnitOfMeasure>;

/** One value of one indicator in one measuring period: of a reporting unit, or of the province as units that meet. */
export const Observation = z.object({
  /** The measurement behind it (/api/v1/measurements/{id}); null in the province's rows, which follow from the units' own. */
  id: z.string().nullable(),
  scope: z.enum(['unit', 'province']),
  indicator: z.string(),
  number: z.int(),
  unit: z.string().nullable(),
  unitName: z.string().nullable(),
  /** The agency to which the unit belonged on the last day of the period. */
  agency: z.string().nullable(),
  year: z.int(),
  period: z.string(),
  periodFrom: z.string(),
  periodTo: z.string(),
  version: z.int().nullable(),
  computedAt: z.string(),
  unitOfMeasure: UnitOfMeasure,
  value: z.number().nullable(),
  status: ObservationStatus,
  /** Null in the province's rows of a year without a target: "không giao chỉ tiêu". */
  verdict: Verdict.nullable(),
  numerator: z.int().nullable(),
  denominator: z.int().nullable(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  /** What `lower` and `upper` bound, in Vietnamese; null where there are none. */
  interval: z.string().nullable(),
  /** Share (0 to 1) of what should have been read that was. */
  coverage: z.number().nullable(),
  origin: z.enum(['measured', 'declared', 'historical']),
  methodVersion: z.string().nullable(),
  rulebookVersion: z.string().nullable(),
  /** Merkle root of the evidence behind the value. */
  evidenceRoot: z.string().nullable(),
  explanation: z.string(),
  notes: z.array(z.string()),
});
export type Observation = z.infer<typeof Observation>;

/** GET /api/v1/observations: `next` is the cursor of the next page, null on the last one. */
export const ObservationPage = z.object({ observations: z.array(Observation), next: z.string().nullable() });
export type ObservationPage = z.infer<typeof ObservationPage>;
