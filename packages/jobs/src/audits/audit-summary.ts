import { hash } from 'node:crypto';
import { type AuditRecord, auditStanding, type Rulebook, readAudit, type StandingWave } from '@nhipbao/indicators';
import { type AssessorPart, type AuditResult, type AuditSummary, toLocalIso } from '@nhipbao/records';
import type { Warehouse } from '@nhipbao/warehouse';
import { listAppointments } from './appointments.ts';
import { assessorAgreement, machineAgreement } from './audit-agreement.ts';
import { doubleSample } from './double-sample.ts';
import { rulebookOfAudit } from './find-audit.ts';

/**
 * Where an audit stands. The result, with what it says of the machine, is told to its assessors when a wave is labelled to the end, and
 * to others once it is signed; the seed, from which the sample could be drawn again, to nobody before it is signed.
 */
export async function auditSummary(
  warehouse: Warehouse,
  record: AuditRecord,
  mine: AssessorPart | null,
): Promise<AuditSummary> {
  const [rulebook, audit, appointments] = await Promise.all([
    rulebookOfAudit(warehouse, record),
    readAudit(warehouse.reader.query, record),
    listAppointments({ warehouse }),
  ]);
  const standing = auditStanding(audit, rulebook);
  const second = appointments.find(
    (one) => one.unit === record.unit && one.period === record.period && one.part === 'second',
  );
  const double = second ? doubleSample(record, audit.sample) : [];
  const byOther = new Set(audit.every.filter((one) => one.labelled_by !== record.drawnBy).map((one) => one.item_id));
  const doubled = double.filter((item) => byOther.has(item)).length;
  const done = standing.waiting.length === 0 && doubled === double.length;
  const straddles =
    record.secondDrawnAt === null && record.planned.second > 0 && standing.waves[0]?.verdict === 'needs-audit';
  const state = record.signed ? 'signed' : straddles ? 'second-wave' : done ? 'ready' : 'labelling';
  const told = record.signed !== null || (mine === 'first' && (state === 'ready' || state === 'second-wave'));
  return {
    id: record.id,
    unit: record.unit,
    period: record.period,
    rulebook: record.rulebook,
    works: record.works,
    populationDigest: record.population,
    seedDigest: hash('sha256', record.seed),
    seed: record.signed ? record.seed : null,
    drawnBy: record.drawnBy,
    drawnAt: toLocalIso(new Date(record.drawnAt)),
    planned: record.planned,
    waves: record.secondDrawnAt ? 2 : 1,
    strata: record.strata,
    progress: {
      labelled: audit.labels.size,
      total: audit.labels.size + standing.waiting.length,
      double: doubled,
      doubleTotal: double.length,
    },
    state,
    mine,
    signed: record.signed && {
      by: record.signed.by,
      at: toLocalIso(new Date(record.signed.at)),
      statement: record.signed.statement,
      digest: record.signed.digest,
    },
    result: told ? resultOf(audit, standing, rulebook) : null,
  };
}

function resultOf(
  audit: Awaited<ReturnType<typeof readAudit>>,
  standing: ReturnType<typeof auditStanding>,
  rulebook: Rulebook,
): AuditResult {
  const all = [...audit.labels.values()];
  return {
    waves: standing.waves.map(waveResult),
    verdict: standing.verdict,
    months: { confirmed: standing.confirmed, needed: rulebook.parameters.minimumTrendMonths.value },
    machine: machineAgreement(audit),
    assessors: assessorAgreement(audit, audit.every),
    labels: {
      republished: all.filter(({ ownership }) => ownership === 'republished').length,
      advertising: all.filter(({ ownership }) => ownership === 'advertising').length,
      duplicates: all.filter(({ same_as }) => same_as !== null).length,
    },
  };
}

function waveResult({ conservative, ...wave }: StandingWave): AuditResult['waves'][number] {
  return { ...wave, conservativeLower: conservative.lower, conservativeUpper: conservative.upper };
}
