import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextDue, type SourceDue, type Yield } from './due.ts';

const schedule = { everyMinutes: 30, minMinutes: 10, maxMinutes: 240 };
const now = new Date('2026-11-24T03:00:00Z');
const middle = () => 0.5;
const gain = (change: Partial<Yield>): Yield => ({ listed: 30, fresh: 5, failed: false, retryAt: null, ...change });
const after = (result: Yield, before?: SourceDue) => nextDue({ schedule }, before, result, now, middle);

describe('when a source is read next', () => {
  test('its interval shrinks while much is new and grows while little is', () => {
    expect(after(gain({ fresh: 20 })).everyMinutes).toBeLessThan(30);
    expect(after(gain({ fresh: 5 })).everyMinutes).toBe(30);
    expect(after(gain({ fresh: 0 })).everyMinutes).toBeGreaterThan(30);
  });

  test('the interval stays within the bounds of its schedule, whatever it brings', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ listed: fc.nat(100), fresh: fc.nat(100), failed: fc.boolean() }), { maxLength: 60 }),
        (runs) => {
          let due: SourceDue | undefined;
          for (const run of runs) {
            due = nextDue({ schedule }, due, { ...run, retryAt: null }, now, middle);
            expect(due.everyMinutes).toBeGreaterThanOrEqual(10);
            expect(due.everyMinutes).toBeLessThanOrEqual(240);
            expect(due.nextDueAt.getTime()).toBeGreaterThan(now.getTime());
          }
        },
      ),
    );
  });

  test('an account is read hourly on end although few posts are new: their numbers move', () => {
    const source = { schedule: { everyMinutes: 60 }, account: 'bao-zalo' };
    let due: SourceDue | undefined;
    for (let run = 0; run < 48; run += 1) due = nextDue(source, due, gain({ fresh: 0 }), now, middle);
    expect(due?.everyMinutes).toBe(60);
  });

  test('each failure in a row waits one step longer, a day at most, and success forgets them', () => {
    let due: SourceDue | undefined;
    const waits = Array.from({ length: 60 }, () => {
      due = after(gain({ failed: true }), due);
      return due.nextDueAt.getTime() - now.getTime();
    });
    expect(waits[1]).toBeGreaterThan(waits[0] ?? 0);
    expect(Math.max(...waits)).toBeLessThanOrEqual(1.05 * 24 * 3_600_000);
    expect(after(gain({}), due).failures).toBe(0);
  });

  test("the other side's own wish comes first when it is later", () => {
    const retryAt = new Date('2026-11-25T00:00:00Z');
    expect(after(gain({ failed: true, retryAt })).nextDueAt).toEqual(retryAt);
  });
});
