import { measuringPeriod } from '@nhipbao/records';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type MonthState, monthState, type PlatformMonth, platformVerdict } from './platform-months.ts';

const rules = { activePublications: 4, observedDaysShare: 0.9, now: new Date('2026-11-24T00:00:00+07:00') };
const state = (publications: number, read: number, tried = read, month = '2026-09') =>
  monthState({ publications, tried, read, month }, rules);

describe('the state of a platform-month', () => {
  test('four posts make it active, however it was read', () => {
    expect(state(4, 0)).toBe('active');
  });
  test('fewer posts are dormant only where the month was read on nine days of ten', () => {
    expect(state(3, 27)).toBe('dormant');
    expect(state(3, 26)).toBe('gap');
  });
  test('silence is "none" where it was read, a gap where reading failed, unproven where nobody tried', () => {
    expect(state(0, 30)).toBe('none');
    expect(state(0, 2, 30)).toBe('gap');
    expect(state(0, 0, 0)).toBe('unproven');
  });
  test('a month that has not ended is unproven, never silent', () => {
    expect(state(3, 24, 24, '2026-11')).toBe('unproven');
  });
});

describe('the verdict of indicator 1', () => {
  const months = (states: Record<string, MonthState[]>): PlatformMonth[] =>
    Object.entries(states).flatMap(([platform, list]) =>
      list.map((one, index) => ({
        platform,
        month: measuringPeriod('2026').months[index] ?? '',
        publications: 0,
        state: one,
      })),
    );
  const year = (active: number, rest: MonthState) =>
    Array.from({ length: 12 }, (_, index) => (index < active ? 'active' : rest));

  test('nine active months of one platform meet it; of two platforms together they do not', () => {
    expect(platformVerdict(months({ zalo: year(9, 'none') }), 9).verdict).toBe('met');
    expect(platformVerdict(months({ zalo: year(5, 'none'), youtube: year(5, 'none') }), 9).verdict).toBe('not-met');
  });
  test('gaps that could still suffice ask for evidence and name the months', () => {
    const { verdict, best } = platformVerdict(months({ zalo: year(7, 'gap') }), 9);
    expect(verdict).toBe('needs-evidence');
    expect(best?.open).toHaveLength(5);
  });
  test('a gap never turns a value into "not met", however many there are', () => {
    const states = fc.constantFrom<MonthState>('active', 'dormant', 'none', 'gap', 'unproven');
    fc.assert(
      fc.property(fc.array(states, { minLength: 12, maxLength: 12 }), fc.nat(11), (list, at) => {
        const before = platformVerdict(months({ zalo: list }), 9).verdict;
        const withGap = list.with(at, 'gap');
        const after = platformVerdict(months({ zalo: withGap }), 9).verdict;
        if (before !== 'not-met') expect(after).not.toBe('not-met');
      }),
    );
  });
  test('no platform at all is no data', () => {
    expect(platformVerdict([], 9).verdict).toBe('no-data');
  });
});
