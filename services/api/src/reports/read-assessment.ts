import {
  type AuditRecord,
  auditStanding,
  type Rulebook,
  readAudit,
  stratumCounts,
  tallyTrend,
} from '@nhipbao/indicators';
import { auditSummary, listAppointments, rulebookOfAudit, signedAudits, verifyAudit } from '@nhipbao/jobs';
import {
  type Agreement,
  type AuditSummary,
  localDayOf,
  measuringPeriod,
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
  const [summary, { faults }, audit, rulebook, appointments] = await Promise.all([
    auditSummary(warehouse, record, null),
    verifyAudit(warehouse, record),
    readAudit(warehouse.reader.query, record),
    rulebookOfAudit(warehouse, record),
    listAppointments({ warehouse }),
  ]);
  const { result, signed } = summary;
  if (faults.length > 0 || !result || !signed)
    throw new ApiError('conflict', {
      detail: `Đánh giá ${record.id} không còn khớp với những gì đã ký: ${faults.join('; ') || 'thiếu kết quả'}.`,
    });
  const counts = stratumCounts(audit, auditStanding(audit, rulebook).outcomes, summary.waves);
  const own = appointments.filter(({ unit, period }) => unit === record.unit && period === record.period);
  return {
    unit: record.unit,
    audit: record.id,
    rulebook: record.rulebook,
    assessors: await Promise.all(
      own.map(async ({ username, part, at, note }) => ({
        name: (await users.find(username))?.name ?? username,
        part,
        appointedOn: at.slice(0, 10),
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
      counted: counts.find((one) => one.stratum === stratum)?.trend ?? 0,
    })),
    waves: wavesOf(record, audit),
    agreement: agreementOf(result.machine),
    betweenAssessors: result.assessors.n > 0 ? agreementOf(result.assessors) : null,
    value: assessedValue(result, tallyTrend(audit.rows, rulebook, measuringPeriod(record.period).months)),
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

/** When each wave was drawn, how its labels were shared out, and the day of its last label. */
function wavesOf(record: AuditRecord, { sample, every }: Awaited<ReturnType<typeof readAudit>>) {
  const first = every.filter(({ labelled_by }) => labelled_by === record.drawnBy);
  const wave = (number: 1 | 2, drawnAt: string, allocation: string): UnitAssessment['waves'][number] => {
    const drawn = sample.filter((row) => row.wave === number);
    const items = new Set(drawn.map(({ item_id }) => item_id));
    const done = first.filter(({ item_id }) => items.has(item_id)).map(({ labelled_at }) => labelled_at.getTime());
    return {
      number,
      drawnOn: localDayOf(new Date(drawnAt)),
      doneOn: done.length < drawn.length || done.length === 0 ? null : localDayOf(new Date(Math.max(...done))),
      labels: drawn.length,
      allocation,
    };
  };
  const shares = record.strata.map(({ first }) => first).join('/');
  return [
    wave(1, record.drawnAt, `chia cho các tầng ${shares} theo thứ tự dưới đây`),
    ...(record.secondDrawnAt ? [wave(2, record.secondDrawnAt, 'phân bổ Neyman theo kết quả đợt 1')] : []),
  ];
}

function assessedValue(
  { waves, verdict, months }: NonNullable<AuditSummary['result']>,
  { trend, total, byEditor, machineShare }: ReturnType<typeof tallyTrend>,
): UnitAssessment['value'] {
  const last = waves.at(-1);
  const between = (lower: number | null | undefined, upper: number | null | undefined, label: string) =>
    typeof lower === 'number' && typeof upper === 'number' ? { lower, upper, label } : null;
  const share = total > 0 ? trend / total : null;
  return {
    machine: share,
    corrected: last?.share ?? null,
    interval: between(last?.lower, last?.upper, '95 % cho cả hai đợt'),
    conservative: last?.tight
      ? between(last.conservativeLower, last.conservativeUpper, 'tổng các cận Clopper–Pearson')
      : null,
    confirmedMonths: months.confirmed.length,
    editors:
      byEditor > 0 && share !== null && machineShare !== null
        ? { labels: byEditor, points: (share - machineShare) * 100 }
        : null,
    verdict,
  };
}
