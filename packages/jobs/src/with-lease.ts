import { randomUUID } from 'node:crypto';
import { claimLease, type Lease, releaseLease } from '@nhipbao/warehouse';
import type { JobContext } from './job.ts';

const LEASE_MS = 5 * 60_000;
const RENEW_MS = 2 * 60_000;

/**
 * Does work alone under a lease that is renewed for as long as the work takes; undefined when somebody else is at it, in this process
 * or another. Should the lease be lost (the machine slept), the work's signal ends it.
 */
export async function withLease<Result>(
  context: Pick<JobContext, 'warehouse' | 'holder' | 'signal'>,
  name: string,
  work: (lease: Lease, signal: AbortSignal) => Promise<Result>,
): Promise<Result | undefined> {
  const { warehouse } = context;
  const holder = `${context.holder}#${randomUUID()}`;
  const lease = await claimLease(warehouse, name, holder, LEASE_MS);
  if (!lease) return undefined;
  const lost = new AbortController();
  const renewal = setInterval(() => {
    claimLease(warehouse, name, holder, LEASE_MS).then(
      (renewed) => {
        if (renewed?.epoch !== lease.epoch) lost.abort(new Error(`the lease ${name} was lost`));
      },
      (error: unknown) => lost.abort(error),
    );
  }, RENEW_MS);
  try {
    return await work(lease, AbortSignal.any([context.signal, lost.signal]));
  } finally {
    clearInterval(renewal);
    await releaseLease(warehouse, lease);
  }
}
