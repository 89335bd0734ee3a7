import type { Overview } from '@nhipbao/records';
import { formatDay, formatTime, localDay, weekday } from '../../format/date.ts';
import { formatNumber, formatShare } from '../../format/number.ts';
import type { Messages } from '../../messages/vi.ts';

/**
 * Whether a number of works is an ordinary one for its weekday: within a tenth of the mean, or within the scatter that any
 * count has by itself (the square root of its mean, as for rare independent events). 4 works where 3,7 are usual is no news.
 */
function isUsual(works: number, usual: number): boolean {
  return Math.abs(works - usual) <= Math.max(0.1 * usual, Math.sqrt(usual));
}

export interface Headline {
  sentence: string;
  /** Which units the sum leaves out, and why; null when none. */
  without: string | null;
}

/**
 * The first sentence of the overview: what was published so far against the mean of the same weekdays up to the same hour.
 * Units without a source are left out of both sides and named.
 */
export function headline(overview: Overview, t: Messages): Headline {
  const known = overview.units.filter((unit) => unit.hasSources && unit.works !== null);
  const unread = overview.units.filter((unit) => unit.hasSources && unit.works === null);
  const sourceless = overview.units.filter((unit) => !unit.hasSources);
  const without = [
    unread.length > 0 ? t.overview.withoutUnread(namesOf(unread)) : '',
    sourceless.length > 0 ? t.overview.without(namesOf(sourceless)) : '',
  ];
  if (known.length === 0) {
    return { sentence: unread.length > 0 ? t.overview.unread : t.overview.nothing, without: null };
  }

  const works = known.reduce((sum, unit) => sum + (unit.works ?? 0), 0);
  const isToday = overview.day === localDay(overview.generatedAt);
  const start = isToday
    ? t.overview.untilNow(formatTime(overview.generatedAt), formatNumber(works))
    : t.overview.onDay(formatDay(overview.day), formatNumber(works));
  return {
    sentence: start + comparison(works, usualOf(known), overview.day, t),
    without: without.filter(Boolean).join(' ') || null,
  };
}

const namesOf = (units: Overview['units']) => units.map((unit) => unit.shortName).join(', ');

/** The usual number of all known units together; null when one of them has none yet (parts are not compared with a whole). */
function usualOf(units: Overview['units']): number | null {
  let sum = 0;
  for (const unit of units) {
    if (unit.usual === null) return null;
    sum += unit.usual;
  }
  return sum > 0 ? sum : null;
}

function comparison(works: number, usual: number | null, day: string, t: Messages): string {
  if (usual === null) return t.overview.noUsual;
  const weekdays = t.overview.weekdays(t.weekdays[weekday(day)] ?? '');
  if (isUsual(works, usual)) return t.overview.usualLevel(weekdays);
  const difference = works / usual - 1;
  const share = formatShare(Math.abs(difference), 0);
  return difference > 0 ? t.overview.more(share, weekdays) : t.overview.fewer(share, weekdays);
}
