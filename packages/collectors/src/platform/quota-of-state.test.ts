import { expect, test } from 'vitest';
import { createQuota } from './quota.ts';
import { quotaOfState } from './quota-of-state.ts';

const at = (instant: string) => ({ now: () => new Date(instant) });
const spent = (instant: string, units: number) => {
  const options = { perDay: 10_000, zone: 'America/Los_Angeles', stored: undefined, source: 'kenh' };
  const quota = createQuota({ ...options, clock: at(instant) });
  quota.spend(units);
  return JSON.parse(JSON.stringify({ streams: {}, more: { quota: quota.used() } }));
};

test('what a source spent of its day is read from its stored state, with the hour of Vietnam at which it begins anew', () => {
  const state = spent('2026-11-24T01:00:00Z', 720);
  expect(quotaOfState(state, new Date('2026-11-24T02:00:00Z'))).toEqual({
    budget: 10_000,
    used: 720,
    day: '2026-11-23',
    resetsAt: new Date('2026-11-24T15:00:00+07:00'),
  });
  const summer = quotaOfState(state, new Date('2026-07-01T01:00:00Z'));
  expect(summer?.resetsAt).toEqual(new Date('2026-07-01T14:00:00+07:00'));
});

test('on the next day nothing is spent, also where the source has not run yet', () => {
  const state = spent('2026-11-24T01:00:00Z', 720);
  expect(quotaOfState(state, new Date('2026-11-24T08:00:00Z'))).toMatchObject({ used: 0, day: '2026-11-24' });
});

test('a source that budgets nothing, or never ran, has no quota', () => {
  for (const state of [undefined, {}, { etag: 'x' }, { more: {} }, { more: { quota: { day: '2026-11-23', used: 7 } } }])
    expect(quotaOfState(state, new Date('2026-11-24T02:00:00Z'))).toBeNull();
});
