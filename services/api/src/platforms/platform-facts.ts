import { type ActivityFacts, runDaysOf } from '@nhipbao/indicators';
import { rulebookInForce } from '@nhipbao/jobs';
import { type Clock, type MeasuringPeriod, monthBounds, type Registry } from '@nhipbao/records';
import { platformMonths, runDays, type Warehouse } from '@nhipbao/warehouse';

export interface PlatformsContext {
  warehouse: Warehouse;
  clock: Clock;
  registry: Registry;
}

/** What the activity of units rests on in some months of a period, under the period's rulebook; of one unit, or of all (''). */
export async function platformFacts(
  { warehouse, clock, registry }: PlatformsContext,
  period: MeasuringPeriod,
  { unit, months }: { unit: string; months: readonly string[] },
): Promise<Omit<ActivityFacts, 'unit'>> {
  const [first = '', last = ''] = [months[0], months.at(-1)];
  const span = { from: monthBounds(first).from, to: monthBounds(last).to };
  const [published, days, rulebook] = await Promise.all([
    warehouse.query(platformMonths, { unit, ...span }),
    warehouse.query(runDays, span),
    rulebookInForce(warehouse, period),
  ]);
  const { platforms, accounts, sources, channels } = registry;
  const now = clock.now();
  return { months, platforms, accounts, sources, channels, published, days: runDaysOf(days), rulebook, now };
}
