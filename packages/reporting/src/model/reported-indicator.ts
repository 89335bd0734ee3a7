import { UnitId, Verdict } from '@nhipbao/records';
import { z } from 'zod';
import { Interval, ReportedValue } from './reported-value.ts';

/** What a value of an indicator is: a share of works or people (0 to 1), months, growth (0.2 is 20 %), a security level. */
export const ValueUnit = z.enum(['share', 'months', 'growth', 'level']);
export type ValueUnit = z.infer<typeof ValueUnit>;

/** The plan's target of the year: printed as the plan prints it (66,6 %), compared as counts and by the units named. */
export const ReportedTarget = z.strictObject({
  printed: z.string(),
  units: z.array(UnitId),
  of: z.int().positive(),
  note: z.string().nullable(),
});
export type ReportedTarget = z.infer<typeof ReportedTarget>;

/** Units that meet an indicator, of those in the registry. With units still open, least and most differ. */
export const ProvinceLine = z
  .strictObject({
    least: z.int().min(0),
    most: z.int().min(0),
    of: z.int().positive(),
    /** Whether the units named by the plan are among those that meet it; null while open or without a target. */
    namedUnitsMeet: z.boolean().nullable(),
    /** Null without a target: a year of "không giao chỉ tiêu" is not concluded on. */
    verdict: Verdict.nullable(),
    /** Indicator 5: people trained and all people, over the units that declared them; null elsewhere. */
    people: z.strictObject({ trained: z.int(), all: z.int().positive(), units: z.int().positive() }).nullable(),
  })
  .refine((line) => line.least <= line.most && line.most <= line.of, 'least, most and of are out of order');
export type ProvinceLine = z.infer<typeof ProvinceLine>;

/** One year of the trend, with where its figures come from. */
export const TrendYear = z.strictObject({
  year: z.int(),
  /** Units that met it; null where nothing is known. */
  met: z.strictObject({ least: z.int(), most: z.int(), of: z.int() }).nullable(),
  units: z.array(z.strictObject({ unit: UnitId, value: z.number().nullable() })),
  origin: z.enum(['measured', 'declared', 'historical']),
});
export type TrendYear = z.infer<typeof TrendYear>;

/** A unit's value carried forward to the end of an open period. Never of the province's fraction. */
export const Forecast = z.strictObject({
  unit: UnitId,
  asOf: z.iso.date(),
  value: z.number(),
  interval: Interval,
  method: z.string(),
});
export type Forecast = z.infer<typeof Forecast>;

/** One indicator of the plan as a report shows it. */
export const ReportedIndicator = z.strictObject({
  number: z.int().min(1).max(6),
  id: z.string(),
  title: z.string(),
  basis: z.string(),
  unit: ValueUnit,
  /** A unit meets it from here on, in the indicator's unit; null where the verdict is not a matter of one number. */
  threshold: z.number().nullable(),
  methodVersion: z.string(),
  /** Null: không giao chỉ tiêu. */
  target: ReportedTarget.nullable(),
  values: z.array(ReportedValue),
  /** Null in a document of one agency. */
  province: ProvinceLine.nullable(),
  trend: z.array(TrendYear),
  forecasts: z.array(Forecast),
});
export type ReportedIndicator = z.infer<typeof ReportedIndicator>;
