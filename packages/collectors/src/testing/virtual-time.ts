import type { Clock } from '@nhipbao/records';
import type { Sleep } from '../fetch/host-gate.ts';

/** Time that moves only when somebody sleeps: politeness is tested without waiting. */
export interface VirtualTime {
  clock: Clock;
  sleep: Sleep;
  /** Every wait asked for, ms, in order. */
  slept: number[];
}

export function virtualTime(start = '2026-11-24T01:00:00Z'): VirtualTime {
  let now = Date.parse(start);
  const slept: number[] = [];
  return {
    clock: { now: () => new Date(now) },
    slept,
    async sleep(ms, signal) {
      signal?.throwIfAborted();
      slept.push(ms);
      const wake = now + ms;
      await new Promise((resolve) => setImmediate(resolve));
      now = Math.max(now, wake);
    },
  };
}
