import { addDays, type LocalDay, startOfLocalDay } from './time.ts';

/**
 * Public holidays on weekdays, days in lieu included: Bộ luật Lao động 2019, art. 112; Ngày Văn hóa Việt Nam (24/11) from 2026. Exchanges of
 * working days, which the government announces each autumn, are as far as known; the days of 2027 are expected, not announced. A year
 * that is not listed has weekends only, so that a deadline computed in it can be too early, never too late.
 */
export const PUBLIC_HOLIDAYS: Readonly<Record<number, readonly LocalDay[]>> = {
  2026: [
    '2026-01-01',
    '2026-02-16',
    '2026-02-17',
    '2026-02-18',
    '2026-02-19',
    '2026-02-20',
    '2026-04-27',
    '2026-04-30',
    '2026-05-01',
    '2026-08-31',
    '2026-09-01',
    '2026-09-02',
    '2026-11-24',
  ],
  2027: [
    '2027-01-01',
    '2027-02-04',
    '2027-02-05',
    '2027-02-08',
    '2027-02-09',
    '2027-02-10',
    '2027-04-16',
    '2027-04-30',
    '2027-05-03',
    '2027-09-02',
    '2027-09-03',
    '2027-11-24',
  ],
};

/** Whether offices work on a local day: Monday to Friday, no public holiday. */
export function isWorkingDay(day: LocalDay): boolean {
  const weekday = new Date(startOfLocalDay(day).getTime() + 7 * 3_600_000).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !PUBLIC_HOLIDAYS[Number(day.slice(0, 4))]?.includes(day);
}

/** The last day of a time limit of some working days that begins on the day after `day`. */
export function addWorkingDays(day: LocalDay, count: number): LocalDay {
  let at = day;
  for (let left = count; left > 0; ) {
    at = addDays(at, 1);
    if (isWorkingDay(at)) left -= 1;
  }
  return at;
}
