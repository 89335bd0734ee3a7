import { addDays, localDayOf, type MeasuringPeriod, monthBounds, type Source, startOfLocalDay } from '@nhipbao/records';
import type { RulebookParameters } from './rulebook.ts';
import { allOf, reaches, type ThreeState } from './three-states.ts';

const DAY_MS = 86_400_000;
const daysBetween = (from: Date, to: Date) => Math.max(0, Math.round((to.getTime() - from.getTime()) / DAY_MS));

export interface UseFacts {
  period: MeasuringPeriod;
  sources: readonly Pick<Source, 'id' | 'title' | 'validFrom'>[];
  /** Days on which a source was read well, by source and month. */
  days: readonly { source_id: string; read: number }[];
  items: readonly { month: string; items: number; classified: number }[];
  /** Months in which somebody of the agency signed in. */
  signedIn: readonly string[];
  installedAt: Date | null;
  now: Date;
}

export interface DataPlatformUse {
  sources: { id: string; title: string; read: number; unknown: number; of: number; state: ThreeState }[];
  collected: ThreeState;
  classified: { items: number; classified: number; state: ThreeState };
  months: { month: string; signedIn: boolean; known: boolean }[];
  signedIn: ThreeState;
  all: ThreeState;
}

/**
 * How far a unit used this system in a period (policy, section 3, indicator 2): sources collected on enough days, works classified,
 * somebody of the agency signed in during enough months. Days and months before the installation, or not yet over, are unknown; days before
 * a source was registered are none of its days.
 */
export function dataPlatformUse(facts: UseFacts, parameters: RulebookParameters): DataPlatformUse {
  const { period, now, installedAt } = facts;
  // Whole local days: the one of the installation and today may yet be read.
  const known = {
    from: later(period.from, endOfLocalDay(installedAt ?? now)),
    to: earlier(period.to, startOfLocalDay(localDayOf(now))),
  };

  const sources = facts.sources.map(({ id, title, validFrom }) => {
    const from = validFrom ? later(period.from, startOfLocalDay(validFrom)) : period.from;
    const of = daysBetween(from, period.to);
    const unknown = of - daysBetween(later(from, known.from), known.to);
    const read = facts.days.filter((row) => row.source_id === id).reduce((sum, row) => sum + row.read, 0);
    return { id, title, read, unknown, of, state: reaches(read, unknown, parameters.collectedDaysShare.value * of) };
  });
  const having = (state: ThreeState) => sources.filter((source) => source.state === state).length;
  const collected =
    sources.length === 0
      ? 'no'
      : reaches(having('yes'), having('open'), parameters.collectedSourcesShare.value * sources.length);

  const items = facts.items.reduce((sum, row) => sum + row.items, 0);
  const classified = facts.items.reduce((sum, row) => sum + row.classified, 0);
  const open = now < period.to || items === 0;
  const enough = reaches(classified, 0, parameters.classifiedShare.value * items) === 'yes';
  // Later works can lift a share above the line or below it: while the period is open it decides nothing.
  const classifiedState: ThreeState = open ? 'open' : enough ? 'yes' : 'no';

  const months = period.months.map((month) => {
    const bounds = monthBounds(month);
    const over = bounds.to <= now && installedAt !== null && installedAt <= bounds.from;
    const signedIn = facts.signedIn.includes(month);
    return { month, signedIn, known: over || signedIn };
  });
  const signedIn = reaches(
    months.filter((month) => month.signedIn).length,
    months.filter((month) => !month.known).length,
    parameters.signedInMonths.value,
  );
  return {
    sources,
    collected,
    classified: { items, classified, state: classifiedState },
    months,
    signedIn,
    all: allOf([collected, classifiedState, signedIn]),
  };
}

/** The end of the local day in which an instant falls; an instant at its very beginning leaves the day whole. */
function endOfLocalDay(instant: Date): Date {
  const start = startOfLocalDay(localDayOf(instant));
  return start.getTime() === instant.getTime() ? start : startOfLocalDay(addDays(localDayOf(instant), 1));
}

const later = (a: Date, b: Date) => (a > b ? a : b);
const earlier = (a: Date, b: Date) => (a < b ? a : b);
