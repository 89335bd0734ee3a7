import { z } from 'zod';
import { AttachedDocument } from '../declaration.ts';

export const ReportFormId = z.enum(['agency-results', 'agency-figures', 'assessment-record', 'department-report']);
export type ReportFormId = z.infer<typeof ReportFormId>;

const Paragraphs = z.array(z.string().trim().min(1).max(4000)).max(50).default([]);

/** POST /api/v1/reports: makes the files of a report from what is stored now. */
export const NewReport = z.strictObject({
  form: ReportFormId,
  year: z.int().min(2024).max(2100),
  /** The unit of an agency's document; null for the department's. An assessor's record is of one unit or of all that were assessed. */
  unit: z.string().nullable().default(null),
  /** The day that the document bears; null: left open. */
  issuedOn: z.iso.date().nullable().default(null),
  draft: z.boolean().default(true),
  narrative: z.strictObject({ results: Paragraphs, difficulties: Paragraphs, proposals: Paragraphs }).prefault({}),
});
export type NewReport = z.infer<typeof NewReport>;

/** GET /api/v1/reports?year= : a report that was made, its files by digest, and the signed one that came back. */
export const ReportInfo = z.object({
  id: z.string(),
  form: ReportFormId,
  year: z.int(),
  unit: z.string().nullable(),
  /** Raised with every making: what was made before stays. */
  version: z.int(),
  draft: z.boolean(),
  madeAt: z.string(),
  madeBy: z.string(),
  evidenceRoot: z.string(),
  manifest: z.string(),
  files: z.array(AttachedDocument.extend({ format: z.string() })),
  signed: z.object({ document: AttachedDocument, at: z.string(), by: z.string() }).nullable(),
});
export type ReportInfo = z.infer<typeof ReportInfo>;
