import { UnitId } from '@nhipbao/records';
import { z } from 'zod';
import { Issuing } from './issuing.ts';
import { ReportedAssessment } from './reported-assessment.ts';
import { ReportedEvidence } from './reported-evidence.ts';
import { ReportedIndicator } from './reported-indicator.ts';

/** The four documents: an agency's results, its measured figures, the assessor's record, the department's report. */
export const ReportForm = z.enum(['agency-results', 'agency-figures', 'assessment-record', 'department-report']);
export type ReportForm = z.infer<typeof ReportForm>;

/** A parameter of the rulebook in force, in words, with its legal basis or "do Sở quy định". */
export const ReportedParameter = z.strictObject({
  id: z.string(),
  label: z.string(),
  value: z.string(),
  basis: z.string().min(1),
});
export type ReportedParameter = z.infer<typeof ReportedParameter>;

/** Paragraphs that people write; where one is empty, a draft says that it is to be added. */
export const Narrative = z.strictObject({
  results: z.array(z.string()),
  difficulties: z.array(z.string()),
  proposals: z.array(z.string()),
});
export type Narrative = z.infer<typeof Narrative>;

/** Everything a report file needs, as plain data: the same model gives every file. Days and months are local (Asia/Ho_Chi_Minh). */
export const ReportModel = z
  .strictObject({
    form: ReportForm,
    year: z.int().min(2023).max(2100),
    /** Code of the province in exchanged data: data, because the provinces merged in 2025. */
    refArea: z.string().regex(/^[A-Za-z0-9_@$-]+$/, 'an area is named by a code without spaces'),
    /** 1 for the first; a correction is a new version. */
    version: z.int().positive(),
    period: z.strictObject({ id: z.string(), firstDay: z.iso.date(), lastDay: z.iso.date(), open: z.boolean() }),
    issuing: Issuing,
    /** The plan by name, as the opening sentence cites it. */
    plan: z.string().min(1),
    units: z.array(z.strictObject({ id: UnitId, name: z.string().min(1) })).min(1),
    indicators: z.array(ReportedIndicator),
    rulebook: z.strictObject({
      version: z.string(),
      effectiveFrom: z.iso.date(),
      parameters: z.array(ReportedParameter),
    }),
    narrative: Narrative,
    assessment: ReportedAssessment.nullable(),
    evidence: ReportedEvidence,
    generatedAt: z.iso.datetime({ offset: true }),
    /** Name and version of the product. */
    generator: z.string(),
    /** Invented data: every page says so. */
    demo: z.boolean(),
  })
  .refine((model) => model.form !== 'assessment-record' || (model.assessment?.units.length ?? 0) > 0, {
    message: 'the record of an assessment needs the assessment',
    path: ['assessment'],
  })
  .superRefine((model, context) => {
    const known = new Set(model.units.map((unit) => unit.id));
    const used = [
      ...model.indicators.flatMap(({ values, target }) => [
        ...values.map((value) => value.unit),
        ...(target?.units ?? []),
      ]),
      ...(model.assessment?.units ?? []).map(({ unit }) => unit),
      ...(model.assessment?.missing ?? []).map(({ unit }) => unit),
    ];
    for (const unit of new Set(used))
      if (!known.has(unit)) context.addIssue({ code: 'custom', message: `unit ${unit} has no name`, path: ['units'] });
  });
export type ReportModel = z.infer<typeof ReportModel>;

/** Name of a unit; a model that was read by its schema names every unit it uses. */
export function unitName(model: ReportModel, unit: string): string {
  return model.units.find((one) => one.id === unit)?.name ?? unit;
}
