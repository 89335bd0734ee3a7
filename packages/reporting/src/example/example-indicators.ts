import { hash } from 'node:crypto';
import { type IndicatorNumber, measuringPeriod, PLAN_INDICATORS, targetOf, type Verdict } from '@nhipbao/records';
import type { ProvinceLine, ReportedIndicator, ValueUnit } from '../model/reported-indicator.ts';
import type { MonthlyFigure, ReportedValue } from '../model/reported-value.ts';

const MONTHS = measuringPeriod('2026').months;
const UNITS: Record<IndicatorNumber, ValueUnit> = {
  1: 'months',
  2: 'share',
  3: 'share',
  4: 'growth',
  5: 'share',
  6: 'level',
};
const THRESHOLDS: Record<IndicatorNumber, number | null> = { 1: 9, 2: 0.9, 3: 0.1, 4: 0.2, 5: 1, 6: 3 };

interface Short {
  value: number | null;
  verdict: Verdict;
  numerator?: number;
  denominator?: number;
  lower?: number;
  upper?: number;
  note?: string;
  absent?: string;
}

const none = (absent: string): Short => ({ value: null, verdict: 'no-data', absent });

/** By indicator: newspaper, station, magazine. The newspaper's share lies just under the threshold, where rounding could mislead. */
const VALUES: Record<IndicatorNumber, Short[]> = {
  1: [
    { value: 11, verdict: 'met', numerator: 11, denominator: 12 },
    { value: 12, verdict: 'met', numerator: 12, denominator: 12 },
    {
      value: 7,
      verdict: 'needs-evidence',
      numerator: 7,
      denominator: 12,
      note: 'Cần minh chứng cho các tháng 02/2026, 03/2026',
    },
  ],
  2: [
    { value: 0.964, verdict: 'met', numerator: 347, denominator: 360 },
    { value: 0.941, verdict: 'met', numerator: 339, denominator: 360 },
    none('hệ thống chưa cài đặt cho đơn vị'),
  ],
  3: [
    { value: 0.0998, verdict: 'needs-audit', numerator: 612, denominator: 6132, lower: 0.0871, upper: 0.1124 },
    { value: 0.3417, verdict: 'met', numerator: 1203, denominator: 3521, lower: 0.3152, upper: 0.3688 },
    { value: 0.021, verdict: 'not-met', numerator: 9, denominator: 428, lower: 0.0093, upper: 0.0405 },
  ],
  4: [
    { value: 0.226, verdict: 'met', numerator: 12260, denominator: 10000 },
    { value: -0.034, verdict: 'not-met', numerator: 28980, denominator: 30000 },
    none('đơn vị không kê khai'),
  ],
  5: [
    { value: 1, verdict: 'met', numerator: 64, denominator: 64 },
    { value: 0.953, verdict: 'not-met', numerator: 122, denominator: 128 },
    { value: 1, verdict: 'met', numerator: 12, denominator: 12 },
  ],
  6: [{ value: 3, verdict: 'met' }, none('đơn vị không có báo điện tử'), none('đơn vị không có báo điện tử')],
};

const NAMES = ['newspaper', 'station', 'magazine'];

/** The six indicators for the given units; with the province's line and trend where the whole province reports. */
export function exampleIndicators(units: readonly string[], province: boolean): ReportedIndicator[] {
  return PLAN_INDICATORS.map(({ number, id, title }) => {
    const target = targetOf(number, 2026);
    const values = NAMES.flatMap((unit, index) => {
      const short = VALUES[number][index];
      return units.includes(unit) && short ? [reported(number, unit, short)] : [];
    });
    return {
      number,
      id,
      title,
      basis: `Kế hoạch của tỉnh, phần I.2, dòng ${number}`,
      unit: UNITS[number],
      threshold: THRESHOLDS[number],
      methodVersion: `${id}-1`,
      target: target
        ? { printed: target.printed, units: target.units, of: target.of, note: target.note ?? null }
        : null,
      values,
      province: province
        ? { ...provinceLine(values, target?.units ?? null), people: number === 5 ? peopleOf(values) : null }
        : null,
      trend: province && number <= 3 ? trend(values) : [],
      forecasts: [],
    };
  });
}

function reported(number: IndicatorNumber, unit: string, short: Short): ReportedValue {
  const { value, verdict, lower, upper, note, absent } = short;
  return {
    unit,
    value,
    absentReason: absent ?? null,
    interval: lower !== undefined && upper !== undefined ? { lower, upper, label: '95 % cho cả hai đợt' } : null,
    numerator: short.numerator ?? null,
    denominator: short.denominator ?? null,
    coverage: number <= 3 && value !== null ? 0.983 : null,
    verdict,
    provisional: false,
    origin: number <= 3 ? 'measured' : 'declared',
    document:
      number > 3 && value !== null
        ? { name: `Tài liệu minh họa chỉ tiêu ${number}.pdf`, sha256: hash('sha256', `${number}`) }
        : null,
    evidenceDigest: value === null ? null : hash('sha256', `${number} ${unit}`),
    explanation: value === null ? '' : 'Kết luận theo ngưỡng của bộ quy tắc',
    notes: note ? [note] : [],
    breakdown: value === null ? [] : breakdown(number),
  };
}

function breakdown(number: IndicatorNumber): MonthlyFigure[] {
  if (number === 3)
    return MONTHS.map((month, index) => ({
      group: 'trend',
      label: 'Theo xu hướng báo chí số',
      month,
      count: 38 + ((index * 7) % 26),
      total: 480 + ((index * 31) % 60),
      state: '',
    }));
  if (number !== 1) return [];
  return ['Zalo OA', 'YouTube', 'Facebook'].flatMap((label, group) =>
    MONTHS.map((month, index) => {
      const gap = group === 0 && index === 4;
      const count = gap ? null : 6 + ((index * 5 + group * 11) % 17);
      return { group: label, label, month, count, total: null, state: gap ? 'khoảng trống đo' : 'hoạt động' };
    }),
  );
}

function peopleOf(values: readonly ReportedValue[]): ProvinceLine['people'] {
  const sum = (of: (value: ReportedValue) => number | null) => values.reduce((all, value) => all + (of(value) ?? 0), 0);
  return {
    trained: sum(({ numerator }) => numerator),
    all: sum(({ denominator }) => denominator),
    units: values.length,
  };
}

function provinceLine(values: readonly ReportedValue[], named: readonly string[] | null): Omit<ProvinceLine, 'people'> {
  const met = values.filter(({ verdict }) => verdict === 'met').length;
  const open = values.filter(({ verdict }) => verdict === 'needs-audit' || verdict === 'needs-evidence').length;
  const verdicts = named?.map((unit) => values.find((value) => value.unit === unit)?.verdict) ?? [];
  const undecided = verdicts.some((verdict) => verdict === 'needs-audit' || verdict === 'needs-evidence');
  const all = verdicts.every((verdict) => verdict === 'met');
  const failed = verdicts.some((verdict) => verdict === 'not-met');
  const namedUnitsMeet = named === null ? null : failed ? false : undecided ? null : all;
  return {
    least: met,
    most: met + open,
    of: 3,
    namedUnitsMeet,
    verdict: namedUnitsMeet === null ? (undecided ? 'needs-audit' : 'no-data') : namedUnitsMeet ? 'met' : 'not-met',
  };
}

function trend(values: readonly ReportedValue[]): ReportedIndicator['trend'] {
  return [2024, 2025, 2026].map((year) => ({
    year,
    met: { least: year === 2024 ? 1 : 2, most: 2, of: 3 },
    units: values.map(({ unit, value }) => ({ unit, value: year === 2026 ? value : null })),
    origin: year === 2026 ? 'measured' : 'historical',
  }));
}
