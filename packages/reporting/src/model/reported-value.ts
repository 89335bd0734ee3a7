import { UnitId, Verdict } from '@nhipbao/records';
import { z } from 'zod';

/** An interval with the words that say what it covers: "95 % cho cả hai đợt". */
export const Interval = z.strictObject({ lower: z.number(), upper: z.number(), label: z.string().min(1) });
export type Interval = z.infer<typeof Interval>;

/** One month (and group: platform, format) of what a value is made of. */
export const MonthlyFigure = z.strictObject({
  group: z.string(),
  label: z.string(),
  month: z.string().regex(/^\d{4}-\d{2}$/),
  count: z.int().nullable(),
  total: z.int().nullable(),
  /** In the words a reader sees: hoạt động, khoảng trống đo. */
  state: z.string(),
});
export type MonthlyFigure = z.infer<typeof MonthlyFigure>;

/** The value of one unit in one period. Absent is null with its reason, never 0. */
export const ReportedValue = z
  .strictObject({
    unit: UnitId,
    value: z.number().nullable(),
    /** Why there is no value; null where there is one. */
    absentReason: z.string().min(1).nullable(),
    interval: Interval.nullable(),
    numerator: z.int().nullable(),
    denominator: z.int().nullable(),
    /** Share (0 to 1) of what should have been read that was. */
    coverage: z.number().min(0).max(1).nullable(),
    verdict: Verdict,
    /** True while the period is open: tạm tính. */
    provisional: z.boolean(),
    /** Measured by the product, declared with a document, or declared for years before it. */
    origin: z.enum(['measured', 'declared', 'historical']),
    /** Declared values: name and SHA-256 of the document. */
    document: z.strictObject({ name: z.string(), sha256: z.string() }).nullable(),
    evidenceDigest: z.string().nullable(),
    explanation: z.string(),
    notes: z.array(z.string()),
    breakdown: z.array(MonthlyFigure),
  })
  .refine((one) => (one.value === null) === (one.absentReason !== null), {
    message: 'a value that is absent needs its reason, and only such a value',
    path: ['absentReason'],
  });
export type ReportedValue = z.infer<typeof ReportedValue>;
