import type { AuditRecord, Rulebook } from '@nhipbao/indicators';
import {
  type AuditFigures,
  auditFigures,
  auditSummary,
  listAppointments,
  signedAudits,
  verifyAudit,
} from '@nhipbao/jobs';
import {
  type Agreement,
  type AuditResult,
  localDayOf,
  type PeriodId,
  toLocalIso,
  type UnitId,
  type YearStanding,
} from '@nhipbao/records';
import type { LabelAgreement, ReportedAssessment, UnitAssessment } from '@nhipbao/reporting';
import { ApiError } from '../problems/api-error.ts';
import type { RouteContext } from '../route-context.ts';
import { ASSESSMENT_METHOD, stratumWords } from './assessment-words.ts';

type Context = Pick<RouteContext, 'warehouse' | 'users'>;

/**
 * The independent assessment of indicator 3 as reports print it: every signed audit that holds for the units under the rulebook, drawn and
 * computed again before it is printed. Throws ApiError `conflict` where one no longer agrees with what was signed.
 */
export async function readAssessment(
  context: Context,
  { period, rulebook, units }: { period: PeriodId; rulebook: Rulebook; units: readonly UnitId[] },
  { standing, body }: { standing: YearStanding; body: { name: string; place: string } },
): Promise<ReportedAssessment> {
  const signed = await signedAudits(context.warehouse, period, rulebook);
  const records = units.flatMap((unit) => signed.get(unit) ?? []);
  return {
    indicator: 'digital-trend-content',
    organisation: body.name,
    place: `${body.place}, trên hệ thống Nhịp Báo`,
    method: ASSESSMENT_METHOD,
    units: await Promise.all(records.map((record) => unitAssessment(context, record))),
    missing: units
      .filter((unit) => !signed.has(unit))
      .map((unit) => ({ unit, reason: standing.unassessed.get(unit)?.note ?? null })),
  };
}

async function unitAssessment({ warehouse, users }: Context, record: AuditRecord): Promise<UnitAssessment> {
  const [summary, { faults }, figures, appointments] = await Promise.all([
    auditSummary(warehouse, record, null),
    verifyAudit(warehouse, record),
    auditFigures(warehouse, record),
    listAppointments({ warehouse }),
  ]);
  const { result, signed } = summary;
  if (faults.length > 0 || !result || !signed)
    throw new ApiError('conflict', {
      detail: `Đánh giá ${record.id} không còn khớp với những gì đã ký: ${faults.join('; ') || 'thiếu kết quả'}.`,
    });
  const own = appointments.filter(({ unit, period }) => unit === record.unit && period === record.period);
  return {
    unit: record.unit,
    audit: record.id,
    rulebook: record.rulebook,
    assessors: await Promise.all(
      own.map(async ({ username, part, at, note }) => ({
        name: (await users.find(username))?.name ?? username,
        part,
        appointedOn: localDayOf(new Date(at)),
        decision: note,
      })),
    ),
    population: { works: record.works, closedAt: toLocalIso(new Date(record.drawnAt)), digest: record.population },
    seed: record.seed,
    strata: record.strata.map(({ stratum, size, first, second }) => ({
      id: stratum,
      label: stratumWords(stratum),
      works: size,
      labels: second === null ? [first] : [first, second],
      counted: figures.counted.get(stratum) ?? 0,
    })),
    waves: figures.waves.map(({ number, labels, doneAt }) => ({
      number,
      drawnOn: localDayOf(new Date(number === 2 && record.secondDrawnAt ? record.secondDrawnAt : record.drawnAt)),
      doneOn: doneAt && localDayOf(doneAt),
      labels,
      allocation:
        number === 1
          ? `chia cho các tầng ${record.strata.map(({ first }) => first).join('/')} theo thứ tự dưới đây`
          : 'phân bổ Neyman theo kết quả đợt 1',
    })),
    agreement: agreementOf(result.machine),
    betweenAssessors: result.assessors.n > 0 ? agreementOf(result.assessors) : null,
    value: assessedValue(result, figures),
    signatureDigest: signed.digest,
    statement: signed.statement,
    signedAt: signed.at,
  };
}

const agreementOf = ({ kappa, n, observed }: Agreement): LabelAgreement => ({
  kappa,
  n,
  agreed: Math.round((observed ?? 0) * n),
});

function assessedValue({ waves, verdict, months }: AuditResult, { before }: AuditFigures): UnitAssessment['value'] {
  const last = waves.at(-1);
  const between = (lower: number | null | undefined, upper: number | null | undefined, label: string) =>
    typeof lower === 'number' && typeof upper === 'number' ? { lower, upper, label } : null;
  return {
    machine: before.share,
    corrected: last?.share ?? null,
    interval: between(last?.lower, last?.upper, '95 % cho cả hai đợt'),
    conservative: last?.tight
      ? between(last.conservativeLower, last.conservativeUpper, 'tổng các cận Clopper–Pearson')
      : null,
    confirmedMonths: months.confirmed.length,
    editors: before.editors,
    verdict,
  };
}
