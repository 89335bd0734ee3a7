import { z } from 'zod';

const Iso = z.string();

/** What the quality page counts; each number counts works (tác phẩm), never people. */
export const QUALITY_MEASURES = [
  'corrected',
  'no-author',
  'no-source',
  'no-lead',
  'broken-links',
  'broken-pictures',
  'page-gone',
  'no-ai-label',
  'repeats-own',
  'repeats-other',
] as const;
export const QualityMeasure = z.enum(QUALITY_MEASURES);
export type QualityMeasure = z.infer<typeof QualityMeasure>;

/** `found` of `of` that could be looked at; null where none could: not looked at is never 0 found. */
export const QualityCount = z.object({ found: z.int().nullable(), of: z.int() });
export type QualityCount = z.infer<typeof QualityCount>;

/** A month of a unit, or the whole period. */
export const QualityFigures = z.object({
  /** Works, and works and republished items together: what the others are shares of. */
  works: z.int(),
  items: z.int(),
  measures: z.record(QualityMeasure, QualityCount),
  /** Works that changed in pictures, tags, dates or layout alone: no correction. */
  changedOtherwise: z.int(),
  /** Works that changed between two readings which different versions of the extractor made. */
  incomparable: z.int(),
  /** Links and pictures asked for, and those of which nothing can be concluded (refused, server at fault, robots.txt). */
  addressesAsked: z.int(),
  addressesUnclear: z.int(),
  /** Items named as republished that repeat another text: counted apart. */
  republishedRepeats: z.int(),
});
export type QualityFigures = z.infer<typeof QualityFigures>;

export const QualityFilter = z.object({
  period: z
    .string()
    .regex(/^20\d{2}(-calendar)?$/)
    .optional(),
  unit: z.string().max(63).optional(),
});

/** GET /api/v1/quality?period=&unit= */
export const QualityAnswer = z.object({
  period: z.string(),
  periodFrom: Iso,
  periodTo: Iso,
  open: z.boolean(),
  /** Texts shorter than this are not compared with others, and how far apart in hours two may be. */
  repeatRule: z.object({ leastSyllables: z.int(), hours: z.int() }),
  units: z.array(
    z.object({
      unit: z.string(),
      name: z.string(),
      whole: QualityFigures,
      /** Months of the period that have begun. */
      months: z.array(QualityFigures.extend({ month: z.string() })),
    }),
  ),
});
export type QualityAnswer = z.infer<typeof QualityAnswer>;

/** GET /api/v1/quality/{unit}/{measure}?period=&month=: the works behind a number, newest first. */
export const QualityWork = z.object({
  id: z.string(),
  title: z.string().nullable(),
  datedAt: Iso,
  republished: z.boolean(),
  /** When a correction was seen, or an address was asked for. */
  seenAt: Iso.nullable(),
  /** What a correction changed. */
  changed: z.array(z.enum(['title', 'text'])),
  /** The address that is broken, with the server's status or why it counts as broken. */
  address: z.string().nullable(),
  status: z.int().nullable(),
  reason: z.string().nullable(),
  /** The earlier text that is repeated. */
  repeats: z.object({ id: z.string(), unit: z.string(), title: z.string().nullable(), datedAt: Iso }).nullable(),
});
export type QualityWork = z.infer<typeof QualityWork>;

export const QualityWorks = z.object({ works: z.array(QualityWork), more: z.boolean() });
export type QualityWorks = z.infer<typeof QualityWorks>;
