import type { Clock } from '@nhipbao/records';
import type { Warehouse } from '@nhipbao/warehouse';
import { readDue, saveDue } from '../due.ts';
import { loadRegistry } from '../registry/store.ts';

/** Makes an account's sources due now: what stood still for want of a token goes on at the next tick. */
export async function readAgainSoon(
  { warehouse, clock }: { warehouse: Warehouse; clock: Clock },
  account: string,
  by: string,
): Promise<void> {
  const { sources } = await loadRegistry(warehouse);
  for (const source of sources.filter((one) => one.account === account && one.enabled)) {
    const due = await readDue(warehouse, source.id);
    if (due) await saveDue(warehouse, source.id, { ...due, nextDueAt: clock.now(), failures: 0 }, by);
  }
}
