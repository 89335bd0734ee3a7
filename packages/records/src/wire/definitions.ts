import { z } from 'zod';
import { UnitOfMeasure } from './observations.ts';
import { RulebookParameter } from './rulebooks.ts';

const Words = z.object({ vi: z.string(), en: z.string() });

/** GET /api/v1/definitions: what an indicator is, how it is computed and by which parameters of the rulebook in force. */
export const IndicatorDefinition = z.object({
  id: z.string(),
  number: z.int(),
  title: Words,
  formula: Words,
  unitOfMeasure: UnitOfMeasure,
  /** The passage of the plan that sets it. */
  basis: z.string(),
  /** `declared`: by the agency, with a document; `measured`: by this system. */
  origin: z.enum(['measured', 'declared']),
  methodVersion: z.string(),
  rulebookVersion: z.string(),
  parameters: z.array(RulebookParameter),
});
export type IndicatorDefinition = z.infer<typeof IndicatorDefinition>;

/** GET /api/v1/targets: the plan's yearly target; a year that is not listed has none ("không giao chỉ tiêu"), which is not 0. */
export const IndicatorTarget = z.object({
  indicator: z.string(),
  number: z.int(),
  year: z.int(),
  /** The plan's own figure: 66,6 % is 2/3 cut. What is compared is the count. */
  printed: z.string(),
  /** Units that must meet it, by name. */
  units: z.array(z.string()),
  count: z.int(),
  of: z.int(),
  note: z.string().nullable(),
});
export type IndicatorTarget = z.infer<typeof IndicatorTarget>;
