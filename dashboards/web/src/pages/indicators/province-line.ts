import type { IndicatorValue } from '@nhipbao/records';
import type { Messages } from '../../messages/vi.ts';

/** The province's verdict: how many units meet it (a range while one is open), and whether they are the ones named. */
export function provinceLine(indicator: IndicatorValue, t: Messages): string {
  const { least, most, of } = indicator.met;
  const units = least === most ? t.indicators.metExactly(least, of) : t.indicators.metBetween(least, most, of);
  const { people } = indicator;
  const count = people ? `${units}; ${t.indicators.people(people.trained, people.all, people.units, of)}` : units;
  if (!indicator.target) return count;
  const named = indicator.units.filter((unit) => unit.named).map((unit) => unit.measurement?.verdict ?? 'no-data');
  if (named.length > 0 && named.every((verdict) => verdict === 'met')) return `${count}; ${t.indicators.namedMet}`;
  if (named.includes('not-met')) return `${count}; ${t.indicators.namedMissed}`;
  return `${count}; ${t.indicators.namedOpen}`;
}
