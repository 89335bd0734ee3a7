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
  const STATES: MonthState[] = ['active', 'dormant', 'none', 'gap', 'unproven'];
  const year12 = fc.array(fc.constantFrom(...STATES), { minLength: 12, maxLength: 12 });
  const world = fc.dictionary(fc.constantFrom('zalo', 'youtube', 'vtvgo'), year12, {
    minKeys: 1,
    noNullPrototype: true,
  });
  const needed = fc.integer({ min: 1, max: 12 });
  const isOpen = (state: MonthState) => state === 'gap' || state === 'unproven';
  /** What can come of it: every way in which the open months of a platform turn out lies between none and all active. */
  const reach12 = (states: Record<string, MonthState[]>) => ({
    least: Math.max(...Object.values(states).map((list) => list.filter((one) => one === 'active').length)),
    most: Math.max(
      ...Object.values(states).map((list) => list.filter((one) => one === 'active' || isOpen(one)).length),
    ),
  });

  test('says met or not met only where no open month could change it', () => {
    fc.assert(
      fc.property(world, needed, (states, need) => {
        const { least, most } = reach12(states);
        const expected = least >= need ? 'met' : most < need ? 'not-met' : 'needs-evidence';
        expect(platformVerdict(months(states), need).verdict).toBe(expected);
      }),
    );
  });
  test('a reading that fails never makes it worse than silence would', () => {
    const order = ['not-met', 'needs-evidence', 'met'];
    const rank = (states: Record<string, MonthState[]>, need: number) =>
      order.indexOf(platformVerdict(months(states), need).verdict);
    fc.assert(
      fc.property(world, needed, fc.nat(11), fc.nat(2), (states, need, at, which) => {
        const platform = Object.keys(states)[which % Object.keys(states).length] ?? '';
        const list = states[platform] ?? [];
        if (list[at] === 'active') return;
        const silent = { ...states, [platform]: list.with(at, 'none') };
        const broken = { ...states, [platform]: list.with(at, 'gap') };
        expect(rank(broken, need)).toBeGreaterThanOrEqual(rank(silent, need));
      }),
    );
  });
  test('the months it names would settle it, and without them it is not met there', () => {
    fc.assert(
      fc.property(world, needed, (states, need) => {
        const { verdict, best } = platformVerdict(months(states), need);
        if (verdict !== 'needs-evidence' || !best) return;
        const settled = (as: MonthState) =>
          months(states).map((one) =>
            one.platform === best.platform && best.open.includes(one.month) ? { ...one, state: as } : one,
          );
        expect(platformVerdict(settled('active'), need).verdict).toBe('met');
        const alone = settled('none').filter((one) => one.platform === best.platform);
        expect(platformVerdict(alone, need).verdict).toBe('not-met');
      }),
    );
  });
  test('the value is of the platform with the most active months, also where another one could still come to have enough', () => {
    const states = { youtube: year(8, 'none'), zalo: year(5, 'gap') };
    const { verdict, best, most, reach } = platformVerdict(months(states), 9);
    expect([verdict, best?.platform, most, reach]).toMatchObject([
      'needs-evidence',
      'zalo',
      { platform: 'youtube', active: 8 },
      12,
    ]);
    fc.assert(
      fc.property(world, needed, (of, need) => {
        const { least, most: furthest } = reach12(of);
        const said = platformVerdict(months(of), need);
        expect([said.most?.active, said.reach]).toEqual([least, furthest]);
      }),
    );
  });
  test('the order of rows is of no importance', () => {
    fc.assert(
      fc.property(world, needed, (states, need) => {
        const rows = months(states);
        expect(platformVerdict(rows.toReversed(), need)).toEqual(platformVerdict(rows, need));
      }),
    );
  });
  test('no platform at all is no data', () => {
    expect(platformVerdict([], 9).verdict).toBe('no-data');
  });
});
