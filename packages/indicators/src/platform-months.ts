import { localMonthOf } from '@nhipbao/records';
import { reaches } from './three-states.ts';

/**
 * State of one platform in one month (policy, section 3): active; dormant (fewer posts than needed) and none, proven by a source
 * that was read all month; gap (tried, not read); unproven (never tried, or the month has not ended).
 */
export type MonthState = 'active' | 'dormant' | 'none' | 'gap' | 'unproven';

export interface PlatformMonth {
  platform: string;
  month: string;
  publications: number;
  state: MonthState;
}

/** Says the state of a platform-month. Silence counts as silence only where a source was read on most days of an ended month. */
export function monthState(
  { publications, tried, read, month }: { publications: number; tried: number; read: number; month: string },
  { activePublications, observedDaysShare, now }: { activePublications: number; observedDaysShare: number; now: Date },
): MonthState {
  if (publications >= activePublications) return 'active';
  if (!hasEnded(month, now)) return 'unproven';
  if (reaches(read, 0, observedDaysShare * daysIn(month)) === 'yes') return publications > 0 ? 'dormant' : 'none';
  return tried > 0 ? 'gap' : 'unproven';
}

/** Whether a local month (yyyy-mm) is over. */
export function hasEnded(month: string, now: Date): boolean {
  return month < localMonthOf(now);
}

/** Days of a month (yyyy-mm). */
export function daysIn(month: string): number {
  return new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();
}

/** How one platform stands: its active months, and those that may yet turn out active. */
export interface Standing {
  platform: string;
  active: number;
  open: string[];
}

/**
 * Indicator 1's verdict over platforms: met if one platform has enough active months; not met only if even its gaps and unproven
 * months could not make them enough on any platform; otherwise it needs evidence for `open` months of the nearest platform. `most` is the
 * platform with the most active months, which is the value; `best` the one that the verdict rests on: where evidence is needed, one that it
 * could make enough.
 */
export function platformVerdict(
  months: readonly PlatformMonth[],
  needed: number,
): {
  verdict: 'met' | 'not-met' | 'needs-evidence' | 'no-data';
  best: Standing | undefined;
  most: Standing | undefined;
  /** Active months that the leading platform may come to have. */
  reach: number;
} {
  const platforms = [...new Set(months.map((month) => month.platform))].toSorted();
  const standing = platforms.map((platform) => {
    const own = months.filter((month) => month.platform === platform);
    const active = own.filter((month) => month.state === 'active').length;
    const open = own.filter((month) => month.state === 'gap' || month.state === 'unproven').map((month) => month.month);
    return { platform, active, open: open.toSorted() };
  });
  const nearestFirst = standing.toSorted((a, b) => b.active - a.active || b.open.length - a.open.length);
  const [best] = nearestFirst;
  if (!best) return { verdict: 'no-data', best, most: best, reach: 0 };
  const reach = Math.max(...standing.map(({ active, open }) => active + open.length));
  if (best.active >= needed) return { verdict: 'met', best, most: best, reach };
  const nearest = nearestFirst.find((platform) => platform.active + platform.open.length >= needed);
  return { verdict: nearest ? 'needs-evidence' : 'not-met', best: nearest ?? best, most: best, reach };
}
