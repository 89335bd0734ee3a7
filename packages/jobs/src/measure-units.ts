import {
  INDICATORS,
  type MeasureContext,
  measureAndStore,
  type Rulebook,
  type StoredMeasurement,
} from '@nhipbao/indicators';
import {
  type Declaration,
  localMonthOf,
  type MeasuringPeriod,
  measuringPeriod,
  type PeriodId,
  periodInFocus,
  periodOf,
  type Registry,
  yearStanding,
} from '@nhipbao/records';
import { type Fact, firstRun, type Warehouse } from '@nhipbao/warehouse';
import { readYearActs } from './cycle/year-acts.ts';
import { declarationsOf, listDeclarations } from './declarations/declaration-store.ts';
import type { JobContext } from './job.ts';
import { rulebookInForce } from './rulebooks/rulebook-in-force.ts';

/**
 * Periods measured by themselves: the open one, the last closed one until its reports are filed (15/12), and in January the calendar year that
 * has just ended (policy, section 3: a second kind of period, a version of its own).
 */
export function periodsToMeasure(now: Date): PeriodId[] {
  const [year, month] = localMonthOf(now).split('-').map(Number);
  const calendar = year !== undefined && month === 1 ? [`${year - 1}-calendar`] : [];
  return [...new Set([periodInFocus(now).id, periodOf(now).id, ...calendar])];
}

/** What holds for every unit of a period. */
export interface PeriodFacts {
  rulebook: Rulebook;
  period: MeasuringPeriod;
  declarations: readonly Fact<Declaration>[];
  installedAt: Date | null;
  now: Date;
}

/** What holds for a period, under the rulebook in force for it or another one. */
export async function periodFacts(
  warehouse: Warehouse,
  period: MeasuringPeriod,
  now: Date,
  rulebook?: Rulebook,
): Promise<PeriodFacts> {
  const [declarations, first, inForce] = await Promise.all([
    listDeclarations(warehouse, period.id),
    warehouse.reader.find(firstRun, {}),
    rulebook ?? rulebookInForce(warehouse, period),
  ]);
  return { rulebook: inForce, period, declarations, installedAt: first?.at ?? null, now };
}

/** What indicators are measured over: each unit of the rulebook's denominator with its sources and what is registered. */
export function unitContexts(
  registry: Registry,
  { rulebook, period, declarations, installedAt, now }: PeriodFacts,
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
      declarations: declarationsOf(declarations, unit.id),
      installedAt,
      now,
    }));
}

/** Whether a reporting year's values are frozen: it was reported and not reopened. The calendar year is never reported. */
export async function isFrozen(warehouse: Warehouse, { id, year }: MeasuringPeriod): Promise<boolean> {
  return id === String(year) && yearStanding(await readYearActs(warehouse, year)).reported !== null;
}

/**
 * Measures every indicator for every unit in the given periods, each under the rulebook in force for it, and stores what changed. A year
 * that was reported is left as it was reported until it is reopened. The units side by side: while one's evidence is hashed here, the
 * engine answers for the next, and what all of them ask is asked once.
 */
export async function measureUnits(
  { warehouse, clock, holder }: Pick<JobContext, 'warehouse' | 'clock' | 'holder'>,
  registry: Registry,
  periods: readonly PeriodId[],
): Promise<StoredMeasurement[]> {
  const stored: StoredMeasurement[] = [];
  for (const id of periods) {
    const period = measuringPeriod(id);
    if (await isFrozen(warehouse, period)) continue;
    const contexts = unitContexts(registry, await periodFacts(warehouse, period, clock.now()));
    const { query } = warehouse.readOnce();
    const measured = contexts.map(async (context) => {
      const own: StoredMeasurement[] = [];
      for (const indicator of INDICATORS)
        own.push(await measureAndStore(warehouse, indicator, context, holder, { query }));
      return own;
    });
    stored.push(...(await Promise.all(measured)).flat());
  }
  return stored;
}
