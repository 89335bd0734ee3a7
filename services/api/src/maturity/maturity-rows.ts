import type { MaturityYear } from '@nhipbao/records';

/** Columns of the table of a year: one row an agency and criterion. */
export const MATURITY_COLUMNS = [
  ...['year', 'decision', 'agency', 'state', 'pillar', 'criterion', 'title', 'of'],
  ...['points', 'basis', 'declared', 'appraised', 'measured', 'note', 'documents', 'legalBasis'],
] as const;

/** A year's assessments as a table; nothing declared, appraised or measured is empty, never 0. */
export function maturityRows({ year, decision, agencies }: MaturityYear): Record<string, unknown>[] {
  return agencies.flatMap(({ agency, state, rows }) =>
    rows.map(({ criterion, answer, evidence, points, basis }) => ({
      year,
      decision: decision?.decision.title ?? null,
      agency,
      state,
      pillar: criterion.pillar,
      criterion: criterion.id,
      title: criterion.title,
      of: criterion.points,
      points,
      basis,
      declared: answer?.points ?? null,
      appraised: answer?.appraised?.points ?? null,
      measured: evidence.map(({ unit, indicator, value }) => `${unit} ${indicator} ${value ?? '-'}`).join('; ') || null,
      note: answer?.note ?? null,
      documents: answer?.documents.map(({ digest }) => digest).join(' ') || null,
      legalBasis: criterion.basis,
    })),
  );
}
