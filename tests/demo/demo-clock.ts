import { type Clock, systemClock } from '@nhipbao/records';

/** The demo's clock: stands in the past while the past is told, and is the machine's own once the product runs. */
export interface DemoClock extends Clock {
  stand(at: Date): void;
  run(): void;
}

export function demoClock(): DemoClock {
  let standing: Date | null = null;
  return {
    now: () => standing ?? systemClock.now(),
    stand: (at) => {
      standing = at;
    },
    run: () => {
      standing = null;
    },
  };
}
