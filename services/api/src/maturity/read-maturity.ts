import {
  assessmentVersions,
  decisionOfYear,
  formOf,
  type KeptDecision,
  listAssessments,
  listMaturityDecisions,
} from '@nhipbao/jobs';
import {
  type Agency,
  isValidOn,
  localDayOf,
  type MaturityAgency,
  type MaturityAssessment,
  type MaturityDecision,
  type MaturityDecisionInfo,
  type MaturityYear,
  maturityCompleteness,
  maturityLevels,
  measuringPeriod,
  type Registry,
  scoreMaturity,
  toLocalIso,
} from '@nhipbao/records';
import { type Fact, latestMeasurements, type Warehouse } from '@nhipbao/warehouse';
import { unitsOfAgency } from '../people/agency-roles.ts';
import { measuredEvidence } from './measured-evidence.ts';

/** Stands for a year before the first decision: a form without a line. */
const NO_FORM: MaturityDecision = {
  ...{ id: 'none', title: '—', issuedOn: '1970-01-01', firstYear: 2020, criteriaCount: null, source: '—' },
  ...{ pillars: [], levels: [], windows: [], criteria: [] },
};

/**
 * One year: the decision in force with what is known of its form, and each agency's self-assessment; of one
 * agency, or of all (null). `drafts`: also those that were not handed in.
 */
export async function readMaturity(
  { warehouse, registry }: { warehouse: Warehouse; registry: Registry },
  year: number,
  { only, drafts }: { only: string | null; drafts: boolean },
): Promise<MaturityYear> {
  const period = measuringPeriod(String(year));
  const lastDay = localDayOf(new Date(period.to.getTime() - 1));
  const [all, assessments, measurements] = await Promise.all([
    listMaturityDecisions(warehouse),
    listAssessments(warehouse, year),
    warehouse.query(latestMeasurements, { period: period.id }),
  ]);
  const kept = decisionOfYear(all, year);
  const decision = kept?.decision ?? NO_FORM;
  const agencies = registry.agencies.filter(
    (agency) => isValidOn(agency, lastDay) && (only === null || agency.id === only),
  );
  return {
    year,
    period: period.id,
    window: decision.windows.find((window) => window.year === year) ?? null,
    decision: kept ? decisionInfo(kept) : null,
    decisions: all.map(({ decision: { criteria, ...one } }) => ({ ...one, criteria: criteria.length })),
    agencies: await Promise.all(
      agencies.map(async (agency) => {
        const own = assessments.find(({ payload }) => payload.agency === agency.id);
        const fact = drafts || own?.payload.state !== 'draft' ? own : undefined;
        const evidence = measuredEvidence(decision, unitsOfAgency(registry, agency.id), measurements);
        const versions = fact ? await assessmentVersions(warehouse, { year, agency: agency.id }) : [];
        return agencyOf(agency, { decision, evidence }, fact, versions);
      }),
    ),
  };
}

/** A decision as the API shows it. */
export function decisionInfo({ decision, version, at, by }: KeptDecision): MaturityDecisionInfo {
  return { decision, version, at: at && toLocalIso(at), by, completeness: maturityCompleteness(decision) };
}

function agencyOf(
  { id, name }: Agency,
  now: Parameters<typeof formOf>[1],
  fact: Fact<MaturityAssessment> | undefined,
  versions: readonly Fact<MaturityAssessment>[],
): MaturityAgency {
  const { decision, evidence } = formOf(fact?.payload, now);
  const completeness = maturityCompleteness(decision);
  const { rows, total, missing } = scoreMaturity(decision, fact?.payload.answers ?? [], evidence);
  const round = (points: number) => Math.round(points * 100) / 100;
  return {
    agency: id,
    name,
    state: fact?.payload.state ?? 'none',
    at: fact ? toLocalIso(fact.at) : null,
    by: fact?.by ?? null,
    decisionNote: fact?.payload.decisionNote ?? null,
    total: completeness === 'none' ? null : total,
    levels: completeness === 'complete' ? maturityLevels(decision.levels, total) : [],
    completeness,
    pillars: decision.pillars.map(({ id: pillar, title, points: of }) => {
      const own = rows.filter(({ criterion }) => criterion.pillar === pillar);
      return { id: pillar, title, points: round(own.reduce((sum, { points }) => sum + points, 0)), of };
    }),
    rows: rows.map(({ criterion, ...row }) => ({
      criterion,
      ...row,
      evidence: evidence.filter((one) => one.criterion === criterion.id),
    })),
    missing,
    history: versions
      .toReversed()
      .map(({ version, at, by, payload }) => ({ version, at: toLocalIso(at), by, state: payload.state })),
  };
}
