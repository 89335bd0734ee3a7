import { defaultRulebook, type Rulebook } from '@nhipbao/indicators';
import { localDayOf, type MeasuringPeriod } from '@nhipbao/records';
import type { Warehouse } from '@nhipbao/warehouse';
import { type KeptRulebook, listRulebooks } from './rulebook-store.ts';

/**
 * The rulebook of a period: of the adopted ones that take effect on the period's first day or before, the one with the latest effect; of
 * two with the same, the one adopted last. A store that was never seeded works by the shipped one.
 */
export function rulebookOf(period: Pick<MeasuringPeriod, 'from'>, all: readonly KeptRulebook[]): Rulebook {
  const first = localDayOf(period.from);
  const adopted = all.filter(({ adoptedAt, rulebook }) => adoptedAt !== null && rulebook.effectiveFrom <= first);
  const newest = adopted.toSorted(
    (a, b) =>
      b.rulebook.effectiveFrom.localeCompare(a.rulebook.effectiveFrom) ||
      (b.adoptedAt?.getTime() ?? 0) - (a.adoptedAt?.getTime() ?? 0),
  )[0];
  return newest?.rulebook ?? defaultRulebook();
}

/** The rulebook that is in force for a period, as the warehouse holds it now. */
export async function rulebookInForce(warehouse: Warehouse, period: Pick<MeasuringPeriod, 'from'>): Promise<Rulebook> {
  return rulebookOf(period, await listRulebooks(warehouse));
}
