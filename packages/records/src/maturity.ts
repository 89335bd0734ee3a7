import { z } from 'zod';
import { AttachedDocument, DeclarationState } from './declaration.ts';
import { Verdict } from './indicator.ts';
import { LocalDay } from './time.ts';

const Id = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,39}$/, 'lower-case letters, digits, dots and hyphens');
const Points = z.number().min(0).max(1000);

/** Tiêu chí: one line of the form, with where its text stands. */
export const MaturityCriterion = z.strictObject({
  id: Id,
  pillar: Id,
  title: z.string().trim().min(1).max(1000),
  /** Most points it can bring. */
  points: Points.positive(),
  basis: z.string().trim().min(1).max(500),
  /** The plan's indicator whose measured value is evidence for it; null: it is declared alone. */
  measuredBy: z.string().max(63).nullable().default(null),
  /** Points by that value: of the bands it reaches the one with the most points. Empty: the value is shown, the points are declared. */
  bands: z
    .array(z.strictObject({ atLeast: z.number(), points: Points }))
    .max(20)
    .default([]),
});
export type MaturityCriterion = z.infer<typeof MaturityCriterion>;

/**
 * One decision on the digital maturity of press agencies: pillars, levels and criteria as its text has them. What the text that we have
 * does not say is null or left out, never guessed; `criteriaCount` is how many criteria the decision itself counts.
 */
export const MaturityDecision = z
  .strictObject({
    id: Id,
    title: z.string().trim().min(1).max(300),
    issuedOn: LocalDay,
    /** First year that is assessed by it, until a later decision. */
    firstYear: z.int().min(2020).max(2100),
    criteriaCount: z.int().positive().nullable(),
    /** Where these lines were taken from, and what was not found. */
    source: z.string().trim().min(1).max(1000),
    pillars: z.array(z.strictObject({ id: Id, title: z.string().min(1).max(300), points: Points.positive() })).max(20),
    /** From the lowest up; `from`: points at which it begins, null: not in the text that we have. */
    levels: z.array(z.strictObject({ title: z.string().min(1).max(100), from: Points.nullable() })).max(20),
    /** From when to when what counts happened, both days included, by year. */
    windows: z.array(z.strictObject({ year: z.int(), from: LocalDay, to: LocalDay })).max(50),
    criteria: z.array(MaturityCriterion).max(300),
  })
  .superRefine(({ pillars, criteria, criteriaCount }, context) => {
    const fault = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
    const twice = criteria.findIndex(({ id }, at) => criteria.findIndex((other) => other.id === id) !== at);
    if (twice >= 0) fault(['criteria', twice, 'id'], `${criteria[twice]?.id} stands twice`);
    if (criteriaCount !== null && criteria.length > criteriaCount)
      fault(['criteria'], `the decision counts ${criteriaCount} criteria, here are ${criteria.length}`);
    criteria.forEach(({ pillar, points, bands, measuredBy }, at) => {
      if (!pillars.some(({ id }) => id === pillar)) fault(['criteria', at, 'pillar'], `no pillar ${pillar}`);
      if (bands.some((band) => band.points > points))
        fault(['criteria', at, 'bands'], 'more points than the criterion');
      if (bands.length > 0 && measuredBy === null) fault(['criteria', at, 'bands'], 'bands need measuredBy');
    });
    pillars.forEach(({ id, points }, at) => {
      const sum = pointsOf(criteria.filter(({ pillar }) => pillar === id));
      if (sum > points + 1e-9) fault(['pillars', at], `its criteria bring ${sum} points, more than its ${points}`);
    });
  });
export type MaturityDecision = z.infer<typeof MaturityDecision>;

const pointsOf = (criteria: readonly { points: number }[]) => criteria.reduce((sum, { points }) => sum + points, 0);

/** How much of a decision's form is known: `none` no criterion, `complete` all that it counts, with all of its pillars' points. */
export function maturityCompleteness(decision: MaturityDecision): 'none' | 'partial' | 'complete' {
  const { criteria, criteriaCount, pillars } = decision;
  if (criteria.length === 0) return 'none';
  const all = criteriaCount === null || criteria.length === criteriaCount;
  const full = pillars.every(
    ({ id, points }) => Math.abs(pointsOf(criteria.filter(({ pillar }) => pillar === id)) - points) < 1e-9,
  );
  return all && full ? 'complete' : 'partial';
}

/** What an agency says of one criterion, and the points that the appraisal gave instead. */
export const MaturityAnswer = z.strictObject({
  criterion: Id,
  points: Points.nullable(),
  note: z.string().max(2000).nullable(),
  documents: z.array(AttachedDocument).max(20),
  appraised: z.strictObject({ points: Points, note: z.string().max(2000).nullable() }).nullable(),
});
export type MaturityAnswer = z.infer<typeof MaturityAnswer>;

/** A measured value as evidence for a criterion, of one unit of the agency. */
export const MaturityEvidence = z.strictObject({
  criterion: Id,
  indicator: z.string(),
  unit: z.string(),
  measurement: z.string(),
  value: z.number().nullable(),
  verdict: Verdict,
});
export type MaturityEvidence = z.infer<typeof MaturityEvidence>;

/** Bản tự đánh giá: one agency's year as it stands. What it was submitted with (form and measured values) stays with it. */
export const MaturityAssessment = z.strictObject({
  year: z.int(),
  agency: z.string(),
  state: DeclarationState,
  answers: z.array(MaturityAnswer),
  decisionNote: z.string().max(2000).nullable(),
  submitted: z.strictObject({ decision: MaturityDecision, evidence: z.array(MaturityEvidence) }).nullable(),
});
export type MaturityAssessment = z.infer<typeof MaturityAssessment>;

/** What the points of a criterion rest on; `none`: nothing is known of it, which brings 0 points. */
export const MaturityBasis = z.enum(['appraised', 'measured', 'declared', 'none']);
export type MaturityBasis = z.infer<typeof MaturityBasis>;

export interface MaturityScore {
  rows: { criterion: MaturityCriterion; answer: MaturityAnswer | null; points: number; basis: MaturityBasis }[];
  total: number;
  /** Criteria without anything behind them. */
  missing: string[];
}

/**
 * Points of a form: the appraisal's word, else the points of the bands for a measured value (of several units the lowest), else what was
 * declared; a criterion of which nothing is known brings 0 (the rule of QĐ 951 and QĐ 1827).
 */
export function scoreMaturity(
  decision: MaturityDecision,
  answers: readonly MaturityAnswer[],
  evidence: readonly MaturityEvidence[],
): MaturityScore {
  const rows = decision.criteria.map((criterion): MaturityScore['rows'][number] => {
    const answer = answers.find((one) => one.criterion === criterion.id) ?? null;
    const most = (points: number) => Math.min(points, criterion.points);
    if (answer?.appraised) return { criterion, answer, points: most(answer.appraised.points), basis: 'appraised' };
    const measured = bandPoints(criterion, evidence);
    if (measured !== null) return { criterion, answer, points: measured, basis: 'measured' };
    if (answer && answer.points !== null) return { criterion, answer, points: most(answer.points), basis: 'declared' };
    return { criterion, answer, points: 0, basis: 'none' };
  });
  return {
    rows,
    total: Math.round(rows.reduce((sum, { points }) => sum + points, 0) * 100) / 100,
    missing: rows.filter(({ basis }) => basis === 'none').map(({ criterion }) => criterion.id),
  };
}

function bandPoints({ id, bands }: MaturityCriterion, evidence: readonly MaturityEvidence[]): number | null {
  const own = evidence.filter(({ criterion }) => criterion === id);
  const values = own.flatMap(({ value }) => (value === null ? [] : [value]));
  if (bands.length === 0 || own.length === 0 || values.length < own.length) return null;
  const lowest = Math.min(...values);
  return Math.max(0, ...bands.filter(({ atLeast }) => lowest >= atLeast).map(({ points }) => points));
}

/** Levels that a total can be of: one where the text says where levels begin, several where it does not, none without levels. */
export function maturityLevels(levels: MaturityDecision['levels'], total: number): string[] {
  const reached = levels.findLastIndex(({ from }) => from !== null && total >= from);
  if (reached < 0) return [];
  const next = levels.findIndex(({ from }, at) => at > reached && from !== null);
  return levels.slice(reached, next < 0 ? undefined : next).map(({ title }) => title);
}
