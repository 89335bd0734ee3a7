import {
  type Alert,
  addDays,
  type CycleStep,
  localDayOf,
  measuringPeriod,
  periodOf,
  startOfLocalDay,
  toLocalIso,
  type YearStatus,
} from '@nhipbao/records';
import { firstRun } from '@nhipbao/warehouse';
import { dayWords } from '../accounts/day-words.ts';
import type { RouteContext } from '../route-context.ts';
import { yearStatus } from '../years/year-status.ts';

type Deadline = YearStatus['deadlines'][number];

/** Days before the last day from which a step is told again, nearest first, each more urgent than the one before it. */
const STAGES = [
  { days: 1, severity: 'critical' },
  { days: 7, severity: 'warning' },
  { days: 14, severity: 'info' },
] as const;

const TITLES: Partial<Record<CycleStep, string>> = {
  submitted: 'Gửi báo cáo kết quả',
  figures: 'Gửi số liệu đo kèm đánh giá độc lập',
  reported: 'Báo cáo Bộ',
};

/**
 * Steps of the reporting year that are not done 14, 7 and 1 days before their last day, and overdue: a unit's to its agency and the
 * department, the province's to the department. A year that ended before this installation read anything is nobody's step here.
 */
export async function yearDeadlines({ warehouse, clock, registry }: RouteContext): Promise<Alert[]> {
  const now = clock.now();
  const year = periodOf(now).year - 1;
  const first = await warehouse.reader.find(firstRun, {});
  const status = await yearStatus({ warehouse, registry: await registry(), now }, year);
  if (status.acts.length === 0 && (!first || first.at >= measuringPeriod(String(year)).to)) return [];
  const deadlineOf = (id: string) => status.deadlines.find((one) => one.id === id);
  const alert = (id: string, step: CycleStep, unit: YearStatus['units'][number] | null) => {
    const deadline = deadlineOf(id);
    return deadline ? stepAlert(status, deadline, { step, unit }, now) : [];
  };
  return [
    ...status.units.flatMap((unit) => (unit.submittedAt ? [] : alert('agency-results', 'submitted', unit))),
    ...status.units.flatMap((unit) => (unit.figuresAt ? [] : alert('measured-figures', 'figures', unit))),
    ...(status.reported ? [] : alert('ministry-report', 'reported', null)),
  ];
}

function stepAlert(
  { year, next }: YearStatus,
  { id, before, lastDay, daysLeft }: Deadline,
  { step, unit }: { step: CycleStep; unit: YearStatus['units'][number] | null },
  now: Date,
): Alert[] {
  const overdue = daysLeft < 0;
  const stage = overdue ? { days: -1, severity: 'critical' as const } : STAGES.find(({ days }) => daysLeft <= days);
  if (!stage) return [];
  const since = overdue ? before : addDays(lastDay, -stage.days);
  const obstacle = next.find((one) => one.step === step && one.unit === (unit?.unit ?? null))?.obstacle;
  const when = overdue ? `Quá hạn ${-daysLeft} ngày` : daysLeft === 0 ? 'Hôm nay là ngày cuối' : `Còn ${daysLeft} ngày`;
  const what = `${TITLES[step] ?? step} năm ${year}`;
  return [
    {
      id: `deadline:${year}:${id}:${unit?.unit ?? 'tinh'}:${overdue ? 'overdue' : stage.days}`,
      kind: 'deadline',
      severity: stage.severity,
      unit: unit?.unit ?? null,
      audience: unit === null ? 'department' : 'unit',
      at: toLocalIso(since > localDayOf(now) ? now : startOfLocalDay(since)),
      title: `${when}: ${what.charAt(0).toLocaleLowerCase('vi')}${what.slice(1)}${unit ? `, ${unit.name}` : ''}`,
      detail: `Hạn: trước ngày ${dayWords(`${before}T00:00:00+07:00`)}; ngày cuối là ${dayWords(`${lastDay}T00:00:00+07:00`)}.${obstacle ? ` Còn vướng: ${obstacle}` : ''}`,
      action: { label: 'Mở trang Báo cáo', href: `/bao-cao?year=${year}` },
    },
  ];
}
