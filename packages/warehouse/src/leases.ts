import { InstantText } from '@nhipbao/records';
import { z } from 'zod';
import { claim } from './claim.ts';
import { defineQuery } from './define-query.ts';
import { readFact, readFacts } from './facts.ts';
import type { Warehouse } from './open.ts';

/** A right to do something alone until `until`. Records and state written under it carry `epoch`. */
export interface Lease {
  name: string;
  holder: string;
  /** Grows by one each time the lease changes hands or lapses, never within one holding. */
  epoch: number;
  until: Date;
}

const LeasePayload = z.object({ holder: z.string(), epoch: z.int(), until: InstantText });

const engineClock = defineQuery({
  name: 'engine-clock',
  params: z.object({}),
  row: z.object({ now: InstantText }),
  sql: `SELECT now64(3) AS now`,
});

/**
 * Takes or renews the lease `name` for `ttlMs` milliseconds, or answers undefined while someone else holds it.
 * Time is the engine's clock alone: the clocks of the holders do not matter. A holder that slept past `until` gets a
 * new epoch, so what it still writes under the old one can be told apart. Renewals are rows: choose minutes, not seconds.
 */
export async function claimLease(
  warehouse: Warehouse,
  name: string,
  holder: string,
  ttlMs: number,
): Promise<Lease | undefined> {
  const entity = `lease/${name}`;
  const current = await readFact(warehouse, entity, LeasePayload);
  const { now } = await warehouse.reader.one(engineClock, {});
  const running = current !== undefined && current.payload.until > now;
  if (running && current.payload.holder !== holder) return undefined;

  const epoch = running ? current.payload.epoch : (current?.payload.epoch ?? 0) + 1;
  const until = new Date(now.getTime() + ttlMs);
  const payload = { holder, epoch, until };
  const { won } = await claim(warehouse, { entity, expected: current?.version ?? 0, payload, by: holder });
  return won ? { name, holder, epoch, until } : undefined;
}

/** Gives a lease back before its time. Does nothing when it is no longer held under that epoch. */
export async function releaseLease(warehouse: Warehouse, lease: Lease): Promise<void> {
  const entity = `lease/${lease.name}`;
  const current = await readFact(warehouse, entity, LeasePayload);
  if (current === undefined || current.payload.epoch !== lease.epoch || current.payload.holder !== lease.holder) return;
  const { now } = await warehouse.reader.one(engineClock, {});
  const payload = { ...current.payload, until: now };
  await claim(warehouse, { entity, expected: current.version, payload, by: lease.holder });
}

/**
 * Ends every lease of an embedded store. Call it right after opening: one process at a time owns the folder, so whoever held a
 * lease is gone, and its work need not wait for the lease to run out. Does nothing in server mode. Answers how many were held.
 */
export async function endAbandonedLeases(warehouse: Warehouse): Promise<number> {
  if (warehouse.mode !== 'embedded') return 0;
  const { now } = await warehouse.reader.one(engineClock, {});
  const held = (await readFacts(warehouse, 'lease/', LeasePayload)).filter((fact) => fact.payload.until > now);
  for (const { entity, version, payload } of held) {
    await claim(warehouse, { entity, expected: version, payload: { ...payload, until: now }, by: 'start' });
  }
  return held.length;
}
