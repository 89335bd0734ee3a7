import { z } from 'zod';
import { addDays, startOfLocalDay } from './time.ts';

/**
 * A measuring period (kỳ đo): `2026` is 01/11/2025 to 31/10/2026, the twelve whole months that close before the first
 * deadline; `2026-calendar` is the calendar year (policy, section 3).
 */
export const PeriodId = z
  .string()
  .regex(/^\d{4}(-calendar)?$/, 'a period is a year (2026) or a calendar year (2026-calendar)');
export type PeriodId = z.infer<typeof PeriodId>;

export interface MeasuringPeriod {
  id: PeriodId;
  year: number;
  /** First instant of the period. */
  from: Date;
  /** First instant after the period. */
  to: Date;
  /** The twelve local months, yyyy-mm, in order. */
  months: string[];
}

/** The bounds of a period, computed in Asia/Ho_Chi_Minh. */
export function measuringPeriod(id: PeriodId): MeasuringPeriod {
  const year = Number.parseInt(id.slice(0, 4), 10);
  const calendar = id.endsWith('-calendar');
  const first = calendar ? { year, month: 1 } : { year: year - 1, month: 11 };
  const months = Array.from({ length: 12 }, (_, index) => {
    const ordinal = first.year * 12 + first.month - 1 + index;
    return `${Math.floor(ordinal / 12)}-${String((ordinal % 12) + 1).padStart(2, '0')}`;
  });
  const from = startOfLocalDay(`${months[0]}-01`);
  const to = startOfLocalDay(calendar ? `${year + 1}-01-01` : `${year}-11-01`);
  return { id, year, from, to, months };
}

/** The reporting period (not the calendar one) in which an instant falls. */
export function periodOf(instant: Date): MeasuringPeriod {
  const year = new Date(instant.getTime() + 7 * 3_600_000).getUTCFullYear();
  const period = measuringPeriod(String(year));
  return instant < period.to ? period : measuringPeriod(String(year + 1));
}

/** The period that is worked on: the closed one until its last report is filed (before 15/12), then the open one. */
export function periodInFocus(instant: Date): MeasuringPeriod {
  const open = periodOf(instant);
  const closed = measuringPeriod(String(open.year - 1));
  const filed = deadlines(closed.year).at(-1);
  return filed && instant < startOfLocalDay(filed.before) ? closed : open;
}

/** Bounds of a local month (yyyy-mm). */
export function monthBounds(month: string): { from: Date; to: Date } {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const next = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
  return { from: startOfLocalDay(`${month}-01`), to: startOfLocalDay(`${next}-01`) };
}

export type DeadlineId = 'agency-results' | 'measured-figures' | 'ministry-report';

export interface Deadline {
  id: DeadlineId;
  /** The deadline as the plan writes it ("trước ngày 25/11"): this day itself is too late. */
  before: string;
  /** Last day on which it is still in time. */
  lastDay: string;
  label: { vi: string; en: string };
}

/** The yearly calendar of the plan (policy, section 1): "trước ngày" means the day before is the last. */
export function deadlines(year: number): Deadline[] {
  const of = (id: DeadlineId, before: string, vi: string, en: string): Deadline => ({
    id,
    before,
    lastDay: addDays(before, -1),
    label: { vi, en },
  });
  return [
    of('agency-results', `${year}-11-25`, 'Cơ quan báo chí báo cáo kết quả', 'Agencies report results'),
    of(
      'measured-figures',
      `${year}-12-01`,
      'Số liệu đo và đánh giá độc lập gửi Sở',
      'Measured figures with assessment',
    ),
    of('ministry-report', `${year}-12-15`, 'Tỉnh báo cáo Bộ', 'The province reports to the ministry'),
  ];
}
