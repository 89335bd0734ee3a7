import { defaultRulebook, INDICATORS, measureAndStore, type StoredMeasurement } from '@nhipbao/indicators';
import { measuringPeriod, type PeriodId, periodInFocus, periodOf, type Registry } from '@nhipbao/records';
import type { JobContext } from './job.ts';

/** Periods measured by themselves: the open one, and the last closed one until its reports are filed (15/12). */
export function periodsToMeasure(now: Date): PeriodId[] {
  return [...new Set([periodInFocus(now).id, periodOf(now).id])];
}

/** Measures every indicator for every unit of the rulebook's denominator in the given periods, and stores what changed. */
export async function measureUnits(
  { warehouse, clock, holder }: Pick<JobContext, 'warehouse' | 'clock' | 'holder'>,
  registry: Registry,
  periods: readonly PeriodId[],
): Promise<StoredMeasurement[]> {
  const rulebook = defaultRulebook();
  const stored: StoredMeasurement[] = [];
  for (const id of periods) {
    for (const unit of registry.units.filter((one) => rulebook.parameters.unitsOfDenominator.value.includes(one.id))) {
      for (const indicator of INDICATORS) {
        const sources = registry.sources.filter((source) => source.unit === unit.id);
        const context = {
          rulebook,
          unit,
          period: measuringPeriod(id),
          sources,
          accounts: registry.accounts,
          platforms: registry.platforms,
          now: clock.now(),
        };
        stored.push(await measureAndStore(warehouse, indicator, context, holder));
      }
    }
  }
  return stored;
}
