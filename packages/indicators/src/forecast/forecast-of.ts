import {
  type Forecast,
  localDayOf,
  localMonthOf,
  type MeasurementSummary,
  type MeasuringPeriod,
} from '@nhipbao/records';
import { daysIn, hasEnded } from '../platform-months.ts';
import { monthsOutlook } from './months-forecast.ts';
import { type Outlook, shareOutlook } from './share-forecast.ts';

/** Ended months that must be known before anything is carried forward. */
export const LEAST_MONTHS = 3;

type Rows = MeasurementSummary['breakdown'];
const TOO_FEW = (known: number) =>
  `Chưa đủ dữ liệu để dự báo: mới có ${known} tháng đã kết thúc, cần ít nhất ${LEAST_MONTHS}.`;

/**
 * A unit's value of indicator 1 or 3 carried to the end of an open period, from the months of its newest measurement; never the
 * province's fraction. Null for a closed period and for indicators that are not made of months; `reason` where too little is known.
 */
export function forecastOf(
  { indicator, breakdown }: Pick<MeasurementSummary, 'indicator' | 'breakdown'>,
  { months, to }: MeasuringPeriod,
  now: Date,
): Forecast | null {
  if (now >= to) return null;
  const asOf = localDayOf(now);
  const present = localMonthOf(now);
  const said = { asOf, monthsLeft: months.filter((month) => month >= present).length, level: 0.95 };
  const answer = (outlook: Outlook, monthsSeen: number, group: string | null, method: string): Forecast => ({
    ...said,
    ...outlook,
    monthsSeen,
    group,
    method,
    reason: null,
  });
  const none = (monthsSeen: number): Forecast => ({
    ...{ ...said, value: null, lower: null, upper: null },
    ...{ monthsSeen, group: null, method: '', reason: TOO_FEW(monthsSeen) },
  });
  if (indicator === 'digital-trend-content')
    return shareForecast(breakdown, { now, present }, { answer, none, months });
  if (indicator === 'digital-platforms') return monthsForecast(breakdown, { now }, { answer, none });
  return null;
}

interface Words {
  answer(outlook: Outlook, monthsSeen: number, group: string | null, method: string): Forecast;
  none(monthsSeen: number): Forecast;
}

function shareForecast(
  breakdown: Rows,
  { now, present }: { now: Date; present: string },
  { answer, none, months }: Words & { months: readonly string[] },
): Forecast {
  const known = breakdown.flatMap(({ month, count, total }) =>
    total === null || total === 0 ? [] : [{ month, count, total }],
  );
  const ended = known.filter(({ month }) => hasEnded(month, now));
  if (ended.length < LEAST_MONTHS) return none(ended.length);
  const begun = known.find(({ month }) => month === present) ?? { count: 0, total: 0 };
  const gone = months.includes(present) ? Number(localDayOf(now).slice(8)) - 1 : 0;
  const left =
    months.filter((month) => month > present).length + (months.includes(present) ? 1 - gone / daysIn(present) : 0);
  return answer(
    shareOutlook(ended, begun, left),
    ended.length,
    null,
    `tỷ lệ do hệ thống xác định, chưa hiệu chỉnh; coi các tháng tới như ${ended.length} tháng đã qua (nhị thức có độ phân tán giữa các tháng)`,
  );
}

function monthsForecast(breakdown: Rows, { now }: { now: Date }, { answer, none }: Words): Forecast {
  const groups = [...new Set(breakdown.filter(({ state }) => state !== 'shown').map(({ group }) => group))];
  const platforms = groups.map((group) => {
    const own = breakdown.filter((row) => row.group === group);
    const ended = own.filter(
      ({ month, state }) => hasEnded(month, now) && ['active', 'dormant', 'none'].includes(state),
    );
    const active = own.filter(({ state }) => state === 'active').length;
    const activeEnded = ended.filter(({ state }) => state === 'active').length;
    const left = own.filter(({ month, state }) => !hasEnded(month, now) && state !== 'active').length;
    return {
      group,
      ended: ended.length,
      active,
      outlook: monthsOutlook(active, { activeEnded, ended: ended.length }, left),
    };
  });
  const best = platforms.toSorted((a, b) => b.active - a.active || b.outlook.value - a.outlook.value)[0];
  if (!best || best.ended < LEAST_MONTHS) return none(best?.ended ?? 0);
  return answer(
    best.outlook,
    best.ended,
    best.group,
    `số tháng hoạt động của nền tảng dẫn đầu; coi các tháng tới như ${best.ended} tháng đã đọc được (beta-nhị thức); tháng là khoảng trống đo không được cộng thêm`,
  );
}
