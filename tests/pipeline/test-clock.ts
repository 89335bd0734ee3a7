import type { Clock } from '@nhipbao/records';

/** A clock that tests move. */
export interface TestClock extends Clock {
  set(instant: Date): void;
  forward(ms: number): void;
}

export function testClock(start: string): TestClock {
  let now = new Date(start);
  return {
    now: () => new Date(now),
    set: (instant) => {
      now = instant;
    },
    forward: (ms) => {
      now = new Date(now.getTime() + ms);
    },
  };
}
