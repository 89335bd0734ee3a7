import { forecastOf, INDICATORS, type Rulebook } from '@nhipbao/indicators';
import {
  type IndicatorValue,
  type MeasurementSummary,
  measuringPeriod,
  type PeriodId,
  PLAN_INDICATORS,
  type Registry,
  targetOf,
} from '@nhipbao/records';
import type { ReportedIndicator, ReportedValue } from '@nhipbao/reporting';

/** Where a unit meets an indicator, in the indicator's own unit; null where the verdict is no matter of one number. */
function thresholdOf(number: number, { parameters }: Rulebook, year: number): number | null {
  if (number === 1) return parameters.activeMonths.value;
  if (number === 2) return parameters.signedInMonths.value;
  if (number === 3) return parameters.minimumShare.value;
  if (number === 4) return parameters.revenueGrowth.value.findLast(({ from }) => from <= year)?.growth ?? null;
  if (number === 6) return parameters.securityLevel.value;
  return number === 5 ? 1 : null;
}

const INTERVAL_LABELS: Partial<Record<number, string>> = {
  1: 'số tháng ít nhất và nhiều nhất có thể',
  2: 'số tháng ít nhất và nhiều nhất có thể',
};

/** What the interval of a signed audit is called, in the value's explanation as beside it. */
const AUDITED = '95 % cho cả hai đợt';

/** States of a month in the words that a report prints; those that say nothing more than the figures stay unsaid. */
const STATES: Partial<Record<string, string>> = {
  active: 'hoạt động',
  dormant: 'ít hoạt động',
  none: 'không có',
  gap: 'khoảng trống đo',
  unproven: 'chưa có dữ liệu',
  linear: 'kênh phát lại',
  shown: 'chỉ nêu, không tính',
  'no-data': 'chưa có dữ liệu',
};

/** States of a month of which nothing is known. */
const UNREAD: ReadonlySet<string> = new Set(['gap', 'unproven', 'linear', 'no-data']);

/** One stored value as it is printed: what its bounds mean, where it comes from, why it is missing. */
export function reportedValue(unit: string, number: number, said: MeasurementSummary | null): ReportedValue {
  const { value = null, lower, upper } = said ?? {};
  const audited = said?.explanation.includes(AUDITED) ?? false;
  const label =
    INTERVAL_LABELS[number] ?? (audited ? AUDITED : 'cận theo tác phẩm chưa phân loại, không phải khoảng tin cậy');
  const interval =
    typeof lower === 'number' && typeof upper === 'number' && lower !== upper ? { lower, upper, label } : null;
  return {
    unit,
    value,
    absentReason: value === null ? (said?.explanation ?? 'Chưa đo hoặc chưa kê khai trong kỳ.') : null,
    interval: value === null ? null : interval,
    numerator: said?.numerator ?? null,
    denominator: said?.denominator ?? null,
    coverage: said?.coverage ?? null,
    verdict: said?.verdict ?? 'no-data',
    provisional: said?.provisional ?? true,
    origin:
      number >= 4
        ? 'declared'
        : said?.notes.some((note) => note.includes('không phải do hệ thống đo'))
          ? 'historical'
          : 'measured',
    document: null,
    evidenceDigest: said?.evidenceDigest ?? null,
    explanation: said?.explanation ?? 'Chưa có dữ liệu.',
    notes: said?.notes ?? [],
    breakdown: (said?.breakdown ?? []).map((row) => ({
      ...row,
      // Nothing found where nothing was read is not 0; what was found stands.
      count: row.count === 0 && UNREAD.has(row.state) ? null : row.count,
      total: row.total === 0 && UNREAD.has(row.state) ? null : row.total,
      state: STATES[row.state] ?? '',
    })),
  };
}

/** The plan's indicators as a report shows them, for some units; the province's line only where all of them are reported. */
export function reportedIndicators(
  values: readonly IndicatorValue[],
  years: ReadonlyMap<number, readonly IndicatorValue[]>,
  { units, province, rulebook, now }: { units: readonly string[]; province: boolean; rulebook: Rulebook; now: Date },
): ReportedIndicator[] {
  return PLAN_INDICATORS.map(({ number, id, title }) => {
    const said = values.find((one) => one.number === number);
    const measured = INDICATORS.find((one) => one.number === number);
    const target = said?.target ?? null;
    const own = units.map((unit) => {
      const measurement = said?.units.find((one) => one.unit === unit)?.measurement ?? null;
      return reportedValue(unit, number, measurement);
    });
    return {
      number,
      id,
      title,
      basis: measured?.basis ?? 'Kế hoạch của tỉnh, phần I.2',
      unit: measured?.unit ?? 'share',
      threshold: thresholdOf(number, rulebook, said ? Number(said.period.slice(0, 4)) : 0),
      methodVersion: `${id}-${measured?.version ?? 0}`,
      target: target && {
        printed: target.printed,
        units: target.units,
        of: target.of,
        note: said ? (targetOf(number, Number(said.period.slice(0, 4)))?.note ?? null) : null,
      },
      values: own,
      province: province && said ? provinceLine(said) : null,
      trend: [...years]
        .map(([year, all]) =>
          trendYear(
            year,
            all.find((one) => one.number === number),
            units,
          ),
        )
        .sort((a, b) => a.year - b.year),
      forecasts: said ? forecasts(said, units, now) : [],
    };
  });
}

/** The province's line: how many units meet, at least and at most, against the units named. Without a target nothing is concluded. */
export function provinceLine({
  met,
  target,
  people,
  units,
  verdict,
}: IndicatorValue): NonNullable<ReportedIndicator['province']> {
  const verdictOf = (unit: string) => units.find((one) => one.unit === unit)?.measurement?.verdict ?? 'no-data';
  const named = target?.units.map(verdictOf) ?? [];
  const allMeet = named.length > 0 && named.every((verdict) => verdict === 'met');
  return {
    ...met,
    namedUnitsMeet: target === null ? null : allMeet ? true : named.includes('not-met') ? false : null,
    verdict,
    people: people && people.all > 0 ? people : null,
  };
}

function trendYear(
  year: number,
  said: IndicatorValue | undefined,
  units: readonly string[],
): ReportedIndicator['trend'][number] {
  const known = said?.units.some(({ measurement }) => measurement && measurement.verdict !== 'no-data') ?? false;
  const historical = said?.units.some(({ measurement }) =>
    measurement?.notes.some((note) => note.includes('không phải do hệ thống đo')),
  );
  return {
    year,
    met: said && known ? said.met : null,
    units: units.map((unit) => ({
      unit,
      value: said?.units.find((one) => one.unit === unit)?.measurement?.value ?? null,
    })),
    origin: historical ? 'historical' : 'measured',
  };
}

/** Values carried to the end of an open period, of the units that enough is known of. */
function forecasts(said: IndicatorValue, units: readonly string[], now: Date): ReportedIndicator['forecasts'] {
  return units.flatMap((unit) => {
    const measurement = said.units.find((one) => one.unit === unit)?.measurement;
    const found = measurement && forecastOf(measurement, measuringPeriod(said.period), now);
    if (!found || found.value === null || found.lower === null || found.upper === null) return [];
    const { asOf, value, lower, upper, method } = found;
    return [{ unit, asOf, value, interval: { lower, upper, label: 'khoảng dự báo 95 %' }, method }];
  });
}

/** Years with something to say before a period's, for the trend. */
export const trendPeriods = (period: PeriodId): PeriodId[] => {
  const year = Number.parseInt(period.slice(0, 4), 10);
  return Array.from({ length: Math.max(0, year - 2023) }, (_, index) => String(2024 + index));
};

/** Names of units and platforms, for words that name them by id. */
export const namesIn =
  ({ units, platforms }: Registry) =>
  (id: string): string =>
    units.find((unit) => unit.id === id)?.name ?? platforms.find((platform) => platform.id === id)?.name ?? id;
