import { monthBounds } from '@nhipbao/records';

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
  const { from, to } = monthBounds(month);
  if (now < to) return 'unproven';
  const days = Math.round((to.getTime() - from.getTime()) / 86_400_000);
  if (read >= observedDaysShare * days) return publications > 0 ? 'dormant' : 'none';
  return tried > 0 ? 'gap' : 'unproven';
}

/**
 * Indicator 1's verdict over platforms: met if one platform has enough active months; not met only if even its gaps and unproven
 * months could not make them enough on any platform; otherwise it needs evidence for `open` months of the nearest platform.
 */
export function platformVerdict(months: readonly PlatformMonth[], needed: number) {
  const platforms = [...new Set(months.map((month) => month.platform))];
  const standing = platforms.map((platform) => {
    const own = months.filter((month) => month.platform === platform);
    const active = own.filter((month) => month.state === 'active').length;
    const open = own.filter((month) => month.state === 'gap' || month.state === 'unproven').map((month) => month.month);
    return { platform, active, open };
  });
  const best = standing.toSorted((a, b) => b.active - a.active || b.open.length - a.open.length)[0];
  if (!best) return { verdict: 'no-data' as const, best: undefined };
  if (best.active >= needed) return { verdict: 'met' as const, best };
  const possible = standing.filter((platform) => platform.active + platform.open.length >= needed);
  const nearest = possible.toSorted((a, b) => b.active - a.active)[0];
  return nearest ? { verdict: 'needs-evidence' as const, best: nearest } : { verdict: 'not-met' as const, best };
}
