import { z } from 'zod';
import { deadlines, measuringPeriod } from './measuring-period.ts';
import { UnitId } from './registry.ts';
import { startOfLocalDay } from './time.ts';

/**
 * The steps of a reporting year (policy, section 1): the population is closed (01/11), each agency submits its results (before 25/11) and
 * its measured figures with the assessment (before 01/12), the department accepts and reports (before 15/12). `no-assessment` is the
 * department's recorded reason why a unit has no independent assessment; `reopened` is recorded too.
 */
export const CycleStep = z.enum([
  'closed',
  'submitted',
  'no-assessment',
  'figures',
  'accepted',
  'reported',
  'reopened',
]);
export type CycleStep = z.infer<typeof CycleStep>;

/** One recorded act of a year. */
export const CycleAct = z.strictObject({
  step: CycleStep,
  /** The unit of `submitted`, `no-assessment` and `figures`; null for what concerns the whole year. */
  unit: UnitId.nullable(),
  at: z.iso.datetime({ offset: true }),
  by: z.string(),
  note: z.string().max(2000).nullable(),
  /** Documents handed in with it, by digest. */
  documents: z.array(z.string()),
  /** Of `reported`: digests of the manifest and of the evidence package. */
  manifest: z.string().nullable(),
  package: z.string().nullable(),
});
export type CycleAct = z.infer<typeof CycleAct>;

export const YearActs = z.strictObject({ year: z.int(), acts: z.array(CycleAct) });
export type YearActs = z.infer<typeof YearActs>;

/** How a year stands after its acts. */
export interface YearStanding {
  closed: CycleAct | null;
  submitted: ReadonlyMap<UnitId, CycleAct>;
  /** Units that the department excused from the assessment, with its reason. */
  unassessed: ReadonlyMap<UnitId, CycleAct>;
  figures: ReadonlyMap<UnitId, CycleAct>;
  accepted: CycleAct | null;
  reported: CycleAct | null;
  /** Times the year was reported: revisions of its report. */
  revision: number;
}

/** Folds a year's acts: a reopening takes back acceptance and report, and what units handed in stands. */
export function yearStanding({ acts }: Pick<YearActs, 'acts'>): YearStanding {
  const standing = {
    closed: null as CycleAct | null,
    submitted: new Map<UnitId, CycleAct>(),
    unassessed: new Map<UnitId, CycleAct>(),
    figures: new Map<UnitId, CycleAct>(),
    accepted: null as CycleAct | null,
    reported: null as CycleAct | null,
    revision: 0,
  };
  for (const act of acts) {
    if (act.step === 'closed') standing.closed = act;
    else if (act.step === 'submitted' && act.unit) standing.submitted.set(act.unit, act);
    else if (act.step === 'no-assessment' && act.unit) standing.unassessed.set(act.unit, act);
    else if (act.step === 'figures' && act.unit) standing.figures.set(act.unit, act);
    else if (act.step === 'accepted') standing.accepted = act;
    else if (act.step === 'reported') {
      standing.reported = act;
      standing.revision += 1;
    } else if (act.step === 'reopened') {
      standing.accepted = null;
      standing.reported = null;
    }
  }
  return standing;
}

/**
 * Why a step cannot be taken now, in Vietnamese; null when it can. `units` are those of the denominator, `assessed` those of them whose
 * independent assessment of indicator 3 is signed: measured figures go out with it, or with the department's reason why there is none.
 * `nameOf` gives a unit the name that people read; without it units stand by their ids.
 */
export function cycleObstacle(
  step: CycleStep,
  {
    standing,
    unit,
    units,
    assessed,
    year,
    now,
    nameOf = (one) => one,
  }: {
    standing: YearStanding;
    unit: UnitId | null;
    units: readonly UnitId[];
    assessed: ReadonlySet<UnitId>;
    year: number;
    now: Date;
    nameOf?: (unit: UnitId) => string;
  },
): string | null {
  const ofUnit = step === 'submitted' || step === 'no-assessment' || step === 'figures';
  if (ofUnit !== (unit !== null)) return ofUnit ? 'Bước này cần nêu đơn vị.' : 'Bước này không thuộc riêng đơn vị nào.';
  if (unit !== null && !units.includes(unit)) return `${nameOf(unit)} không phải đơn vị của kỳ này.`;
  if (step === 'reopened')
    return standing.accepted || standing.reported ? null : 'Năm này chưa chốt nên không cần mở lại.';
  if (standing.reported) return 'Năm này đã báo cáo; muốn thay đổi phải mở lại, có ghi lý do.';
  if (step === 'closed') {
    if (standing.closed) return 'Kỳ đo đã chốt.';
    return now < measuringPeriod(String(year)).to ? 'Kỳ đo chưa kết thúc.' : null;
  }
  if (!standing.closed) return 'Kỳ đo chưa chốt.';
  if (standing.accepted)
    return step === 'reported' ? null : 'Sở đã tiếp nhận; muốn thay đổi phải mở lại, có ghi lý do.';
  if (step === 'submitted') return null;
  if (step === 'no-assessment') return unit && assessed.has(unit) ? 'Đơn vị này đã có đánh giá độc lập được ký.' : null;
  if (step === 'figures') {
    if (!unit || !standing.submitted.has(unit)) return 'Đơn vị chưa gửi báo cáo kết quả.';
    return assessed.has(unit) || standing.unassessed.has(unit)
      ? null
      : 'Chưa có đánh giá độc lập được ký cho chỉ tiêu 3 của đơn vị; nếu không có thì Sở phải ghi lý do.';
  }
  if (step === 'accepted') {
    const missing = units.filter((one) => !standing.figures.has(one));
    return missing.length > 0 ? `Chưa có số liệu đo của: ${missing.map(nameOf).join(', ')}.` : null;
  }
  return 'Sở chưa tiếp nhận số liệu.';
}

/** Which deadline a step has, and whether an instant keeps it ("trước ngày": the day itself is too late). */
export function isLate(step: CycleStep, year: number, at: Date): boolean {
  const of: Partial<Record<CycleStep, string>> = {
    submitted: 'agency-results',
    figures: 'measured-figures',
    reported: 'ministry-report',
  };
  const deadline = deadlines(year).find(({ id }) => id === of[step]);
  return deadline !== undefined && at >= startOfLocalDay(deadline.before);
}
