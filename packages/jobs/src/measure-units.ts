import { defaultRulebook, INDICATORS, measureAndStore, type StoredMeasurement } from '@nhipbao/indicators';
import {
  type MeasuringPeriod,
  measuringPeriod,
  type PeriodId,
  periodInFocus,
  periodOf,
  type Registry,
  type ReportingUnit,
} from '@nhipbao/records';
import type { JobContext } from './job.ts';

/** Periods measured by themselves: the open one, and the last closed one until its reports are filed (15/12). */
export function periodsToMeasure(now: Date): PeriodId[] {
  return [...new Set([periodInFocus(now).id, periodOf(now).id])];
}

/**
 * Measures every indicator for every unit of the rulebook's denominator in the given periods, and stores what changed. The units side by
 * side: while one's evidence is hashed here, the engine answers for the next.
 */
export async function measureUnits(
  { warehouse, clock, holder }: Pick<JobContext, 'warehouse' | 'clock' | 'holder'>,
  registry: Registry,
  periods: readonly PeriodId[],
): Promise<StoredMeasurement[]> {
  const rulebook = defaultRulebook();
  const { accounts, platforms, channels } = registry;
  const measureUnit = async (unit: ReportingUnit, period: MeasuringPeriod): Promise<StoredMeasurement[]> => {
    const sources = registry.sources.filter((source) => source.unit === unit.id);
    const stored: StoredMeasurement[] = [];
    for (const indicator of INDICATORS) {
      const context = { rulebook, unit, period, sources, accounts, platforms, channels, now: clock.now() };
      stored.push(await measureAndStore(warehouse, indicator, context, holder));
    }
    return stored;
  };

  const stored: StoredMeasurement[] = [];
  for (const id of periods) {
    const units = registry.units.filter((one) => rulebook.parameters.unitsOfDenominator.value.includes(one.id));
    stored.push(...(await Promise.all(units.map((unit) => measureUnit(unit, measuringPeriod(id))))).flat());
  }
  return stored;
}
