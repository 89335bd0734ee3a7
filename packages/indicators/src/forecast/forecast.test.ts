import { measuringPeriod, seededRandom } from '@nhipbao/records';
import { randomBeta, randomPoisson } from 'd3-random';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { binomial } from '../audit/binomial.ts';
import { forecastOf } from './forecast-of.ts';
import { monthsOutlook } from './months-forecast.ts';
import { shareOutlook } from './share-forecast.ts';

const period = measuringPeriod('2026');
const months = period.months.map((month) => ({ group: 'month', label: month, month, state: 'has-trend' }));

const shareMonths = fc.array(
  fc.integer({ min: 1, max: 900 }).chain((total) =>
    fc.record({
      month: fc.constant('2026-01'),
      count: fc.integer({ min: 0, max: total }),
      total: fc.constant(total),
    }),
  ),
  { minLength: 3, maxLength: 11 },
);

test('a forecast lies in its interval and within 0 and 1, and says nothing but the value when no month is left', () => {
  fc.assert(
    fc.property(shareMonths, fc.double({ min: 0, max: 9, noNaN: true }), (ended, left) => {
      const { value, lower, upper } = shareOutlook(ended, { count: 0, total: 0 }, left);
      expect(0 <= lower && lower <= value && value <= upper && upper <= 1).toBe(true);
      const end = shareOutlook(ended, { count: 0, total: 0 }, 0);
      expect([end.lower, end.upper]).toEqual([end.value, end.value]);
    }),
  );
});

test('more months to come make the interval wider, more months seen at the same share narrower', () => {
  const seen = (n: number) => Array.from({ length: n }, () => ({ month: '2026-01', count: 30, total: 300 }));
  const width = (n: number, left: number) => {
    const { lower, upper } = shareOutlook(seen(n), { count: 0, total: 0 }, left);
    return upper - lower;
  };
  expect(width(6, 6)).toBeGreaterThan(width(6, 3));
  expect(width(9, 3)).toBeLessThan(width(5, 3));
});

test('months of a platform: never fewer than it has, never more than can still come', () => {
  const seen = fc
    .integer({ min: 0, max: 11 })
    .chain((ended) => fc.record({ ended: fc.constant(ended), activeEnded: fc.integer({ min: 0, max: ended }) }));
  fc.assert(
    fc.property(seen, fc.integer({ min: 0, max: 12 }), (known, left) => {
      const { value, lower, upper } = monthsOutlook(known.activeEnded, known, left);
      expect(lower).toBeGreaterThanOrEqual(known.activeEnded);
      expect(upper).toBeLessThanOrEqual(known.activeEnded + left);
      expect(lower <= value + 1e-9 && value <= upper + 1e-9).toBe(true);
    }),
  );
});

test('held against 1,000 simulated years a cell, the interval of the share holds the truth in 92 of 100 or more', () => {
  const random = seededRandom(7);
  for (const share of [0.02, 0.1, 0.4]) {
    for (const spread of [40, 400]) {
      for (const seen of [3, 6, 10]) {
        const rate = randomBeta.source(random)(share * spread, (1 - share) * spread);
        const works = randomPoisson.source(random)(300);
        let held = 0;
        const years = 1_000;
        for (let year = 0; year < years; year++) {
          const all = Array.from({ length: 12 }, () => {
            const total = works();
            return { month: '2026-01', count: binomial(total, rate(), random), total };
          });
          const { lower, upper } = shareOutlook(all.slice(0, seen), { count: 0, total: 0 }, 12 - seen);
          const sum = (of: (one: (typeof all)[number]) => number) => all.reduce((total, one) => total + of(one), 0);
          const truth = sum(({ count }) => count) / sum(({ total }) => total);
          if (lower <= truth && truth <= upper) held++;
        }
        expect([share, spread, seen, held / years >= 0.92]).toEqual([share, spread, seen, true]);
      }
    }
  }
});

test('held against simulated years the interval of the months holds the truth at least as often as it says, on the whole', () => {
  const random = seededRandom(11);
  let held = 0;
  let years = 0;
  for (let rate = 0.05; rate < 1; rate += 0.1) {
    for (const seen of [3, 6, 9]) {
      for (let year = 0; year < 500; year++) {
        const all = Array.from({ length: 12 }, () => random() < rate);
        const activeEnded = all.slice(0, seen).filter(Boolean).length;
        const { lower, upper } = monthsOutlook(activeEnded, { activeEnded, ended: seen }, 12 - seen);
        const truth = all.filter(Boolean).length;
        if (lower <= truth && truth <= upper) held++;
        years++;
      }
    }
  }
  expect(held / years).toBeGreaterThan(0.95);
});

test('under three ended months it says that too little is known; a closed period and a declared indicator have none', () => {
  const measurement = (known: number) => ({
    indicator: 'digital-trend-content',
    breakdown: months.map((row, index) => ({ ...row, count: 20, total: index < known ? 200 : 0 })),
  });
  const at = (day: string) => new Date(`${day}T12:00:00+07:00`);
  expect(forecastOf(measurement(3), period, at('2026-01-20'))).toMatchObject({
    value: null,
    monthsSeen: 2,
    reason: expect.stringContaining('Chưa đủ dữ liệu'),
  });
  const found = forecastOf(measurement(4), period, at('2026-02-15'));
  expect(found).toMatchObject({ asOf: '2026-02-15', value: 0.1, monthsSeen: 3, monthsLeft: 9, reason: null });
  expect(forecastOf(measurement(12), period, at('2026-11-01'))).toBeNull();
  expect(forecastOf({ indicator: 'training', breakdown: [] }, period, at('2026-02-15'))).toBeNull();
});

test('indicator 1 carries the leading platform forward: a gap is not taken for a month to come, the present month is', () => {
  const states = ['active', 'active', 'gap', 'active', 'active', 'active'];
  const zalo = period.months.map((month, index) => ({
    ...{ group: 'zalo', label: 'Zalo: hoạt động', month, count: 5, total: null },
    state: states[index] ?? 'unproven',
  }));
  const shown = zalo.map((row) => ({ ...row, group: 'baomoi', state: 'shown' }));
  const now = new Date('2026-05-10T12:00:00+07:00');
  const found = forecastOf({ indicator: 'digital-platforms', breakdown: [...zalo, ...shown] }, period, now);
  expect(found).toMatchObject({ group: 'zalo', monthsSeen: 5, monthsLeft: 6, upper: 11 });
  expect(found?.lower).toBeGreaterThanOrEqual(5);
});
