import { z } from 'zod';
import { Format } from '../format.ts';
import { Verdict } from '../indicator.ts';

const Iso = z.string();

/** One dated value of an indicator for one unit and period. */
export const MeasurementSummary = z.object({
  id: z.string(),
  indicator: z.string(),
  unit: z.string(),
  period: z.string(),
  version: z.int(),
  computedAt: Iso,
  value: z.number().nullable(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  numerator: z.int().nullable(),
  denominator: z.int().nullable(),
  /** Share (0 to 1) of what should have been read that was; null where it cannot be said. */
  coverage: z.number().nullable(),
  verdict: Verdict,
  provisional: z.boolean(),
  rulebookVersion: z.string(),
  evidenceDigest: z.string(),
  /** One Vietnamese sentence: why this verdict. */
  explanation: z.string(),
  /** Printed beside the value: unverified sources, works without date, unknown origin, gaps. */
  notes: z.array(z.string()),
  /** What a chart shows: per month, or per platform and month. */
  breakdown: z.array(
    z.object({
      group: z.string(),
      label: z.string(),
      month: z.string(),
      count: z.int(),
      total: z.int().nullable(),
      state: z.string(),
    }),
  ),
});
export type MeasurementSummary = z.infer<typeof MeasurementSummary>;

/** Dự báo: a unit's value carried to the end of an open period. Never a verdict, and never of the province's fraction. */
export const Forecast = z.object({
  /** Local day from which it looks forward. */
  asOf: z.string(),
  /** Null: too little is known, as `reason` says. */
  value: z.number().nullable(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  /** What the interval is meant to hold: 0.95. */
  level: z.number(),
  /** Ended months that it rests on, and months not yet ended. */
  monthsSeen: z.int(),
  monthsLeft: z.int(),
  /** The platform of indicator 1. */
  group: z.string().nullable(),
  /** In Vietnamese, one sentence: how it was computed. */
  method: z.string(),
  reason: z.string().nullable(),
});
export type Forecast = z.infer<typeof Forecast>;

/** GET /api/v1/indicators/{id}/{unit}?period= */
export const IndicatorDetail = z.object({
  current: MeasurementSummary.nullable(),
  versions: z.array(MeasurementSummary),
  /** Null: the period is closed, or the indicator is not made of months. */
  forecast: Forecast.nullable(),
});
export type IndicatorDetail = z.infer<typeof IndicatorDetail>;

/** GET /api/v1/indicators?period= */
export const IndicatorValue = z.object({
  id: z.string(),
  number: z.int(),
  title: z.string(),
  period: z.string(),
  periodFrom: Iso,
  periodTo: Iso,
  open: z.boolean(),
  /** Null: "không giao chỉ tiêu". */
  target: z.object({ printed: z.string(), units: z.array(z.string()), of: z.int() }).nullable(),
  /** Units that meet it: at least, and at most (with open ones). */
  met: z.object({ least: z.int(), most: z.int(), of: z.int() }),
  /** The province's, against the target; null without one. */
  verdict: Verdict.nullable(),
  /** Indicator 5 counts people: trained and all, over the units that declared them; null elsewhere and while none did. */
  people: z.object({ trained: z.int(), all: z.int(), units: z.int() }).nullable(),
  units: z.array(
    z.object({
      unit: z.string(),
      name: z.string(),
      named: z.boolean(),
      measurement: MeasurementSummary.nullable(),
    }),
  ),
});
export type IndicatorValue = z.infer<typeof IndicatorValue>;

/** What a leaf of evidence is about: a story, a post, something declared, a source that was read, a month of use. */
export const EvidenceKind = z.enum(['work', 'publication', 'declaration', 'source', 'month']);
export type EvidenceKind = z.infer<typeof EvidenceKind>;

/** GET /api/v1/measurements/{id}/evidence?cursor=&month=&counted=&group= */
export const EvidenceLeaf = z.object({
  position: z.int(),
  leafDigest: z.string(),
  kind: EvidenceKind,
  recordId: z.string(),
  month: z.string(),
  counted: z.boolean(),
  reason: z.string(),
  title: z.string().nullable(),
  url: z.string().nullable(),
  format: Format.nullable(),
  platform: z.string(),
  datedAt: Iso.nullable(),
  archiveDigest: z.string(),
  /** When title and address were removed on request; null: they stand. */
  purgedAt: Iso.nullable().optional(),
});
export type EvidenceLeaf = z.infer<typeof EvidenceLeaf>;

export const EvidencePage = z.object({ leaves: z.array(EvidenceLeaf), next: z.string().nullable(), total: z.int() });
export type EvidencePage = z.infer<typeof EvidencePage>;
