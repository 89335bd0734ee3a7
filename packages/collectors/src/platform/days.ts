import { addDays, type Clock } from '@nhipbao/records';
import { z } from 'zod';
import type { Message } from '../collector.ts';
import { dayIn } from './quota.ts';

/** How far a list of days was read. `next` is where a pass that was cut off goes on, `begun` the day on which it began. */
export const Days = z.object({
  through: z.iso.date().nullable().default(null),
  readAt: z.iso.datetime().nullable().default(null),
  next: z.iso.date().nullable().default(null),
  begun: z.iso.date().nullable().default(null),
});
export type Days = z.output<typeof Days>;

const EVERY_MS = 20 * 3_600_000;

/**
 * Reads figures day by day, about daily: `firstDays` back at first, then the days since, and the last `lookBack` ones again because they
 * are restated. The last day read is yesterday of `zone`: a day that goes on has no value yet. State is kept after each day; a pass
 * that is taken up on another day goes back by `lookBack` too. `read` answers false where a day is not complete at the source: the
 * pass ends before it.
 */
export async function* readDays(options: {
  state: Days;
  clock: Clock;
  zone: string;
  firstDays: number;
  lookBack: number;
  read(day: string): AsyncGenerator<Message<Days>, boolean, void>;
}): AsyncGenerator<Message<Days>, void, void> {
  const { state, clock, zone, firstDays, lookBack, read } = options;
  const now = clock.now();
  if (state.next === null && state.readAt && now.getTime() - Date.parse(state.readAt) < EVERY_MS) return;
  const today = dayIn(zone, now);
  const last = addDays(today, -1);
  const from = state.next
    ? addDays(state.next, state.begun === today ? 0 : -lookBack)
    : state.through
      ? addDays(state.through, 1 - lookBack)
      : addDays(last, 1 - firstDays);

  let { through } = state;
  for (let day = from; day <= last; day = addDays(day, 1)) {
    if (!(yield* read(day))) break;
    if (through === null || day > through) through = day;
    yield { state: { ...state, through, next: addDays(day, 1), begun: today } };
  }
  yield { state: { through, readAt: now.toISOString(), next: null, begun: null } };
}
