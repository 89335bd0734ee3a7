import {
  INDICATORS,
  type MeasureContext,
  measureAndStore,
  type Rulebook,
  type StoredMeasurement,
} from '@nhipbao/indicators';
import {
  type MeasuringPeriod,
  measuringPeriod,
  type PeriodId,
  periodInFocus,
  periodOf,
  type Registry,
} from '@nhipbao/records';
import type { JobContext } from './job.ts';
import { rulebookOf } from './rulebooks/rulebook-in-force.ts';
import { listRulebooks } from './rulebooks/rulebook-store.ts';

/** Periods measured by themselves: the open one, and the last closed one until its reports are filed (15/12). */
export function periodsToMeasure(now: Date): PeriodId[] {
  return [...new Set([periodInFocus(now).id, periodOf(now).id])];
}

/** What indicators are measured over: each unit of the rulebook's denominator with its sources and what is registered. */
export function unitContexts(
  registry: Registry,
  rulebook: Rulebook,
  period: MeasuringPeriod,
  now: Date,
): Omit<MeasureContext, 'query'>[] {
  const { accounts, platforms, channels } = registry;
  return registry.units
    .filter((unit) => rulebook.parameters.unitsOfDenominator.value.includes(unit.id))
    .map((unit) => ({
      rulebook,
      unit,
      period,
      sources: registry.sources.filter((source) => source.unit === unit.id),
      accounts,
      platforms,
      channels,
      now,
    }));
}

/**
 * Measures every indicator for every unit in the given periods, each under the rulebook in force for it, and stores what changed. The
 * units side by side: while one's evidence is hashed here, the engine answers for the next.
 */
export async function measureUnits(
  { warehouse, clock, holder }: Pick<JobContext, 'warehouse' | 'clock' | 'holder'>,
  registry: Registry,
  periods: readonly PeriodId[],
): Promise<StoredMeasurement[]> {
  const rulebooks = await listRulebooks(warehouse);
  const stored: StoredMeasurement[] = [];
  for (const id of periods) {
    const period = measuringPeriod(id);
    const contexts = unitContexts(registry, rulebookOf(period, rulebooks), period, clock.now());
    const measured = contexts.map(async (context) => {
      const own: StoredMeasurement[] = [];
      for (const indicator of INDICATORS) own.push(await measureAndStore(warehouse, indicator, context, holder));
      return own;
    });
    stored.push(...(await Promise.all(measured)).flat());
  }
  return stored;
}
