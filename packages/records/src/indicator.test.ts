import { expect, test } from 'vitest';
import { PLAN_INDICATORS, targetOf } from './indicator.ts';

test('the plan names two of three units for indicators 1 to 3 in every year', () => {
  for (const number of [1, 2, 3] as const) {
    for (let year = 2024; year <= 2030; year++) {
      expect(targetOf(number, year)).toMatchObject({ printed: '66,6 %', units: ['newspaper', 'station'], of: 3 });
    }
  }
});

test('indicators 5 and 6 have no target after 2025, which is not a target of 0', () => {
  expect(targetOf(5, 2025)?.units).toHaveLength(3);
  expect(targetOf(5, 2026)).toBeUndefined();
  expect(targetOf(6, 2026)).toBeUndefined();
});

test('revenue is asked of the station alone until 2025', () => {
  expect([2024, 2025, 2026].map((year) => targetOf(4, year)?.units)).toEqual([
    ['station'],
    ['station'],
    ['newspaper', 'station'],
  ]);
});

test('there are six indicators, each year at most once', () => {
  expect(PLAN_INDICATORS.map((indicator) => indicator.number)).toEqual([1, 2, 3, 4, 5, 6]);
  for (const { targets } of PLAN_INDICATORS)
    expect(new Set(targets.map((target) => target.year)).size).toBe(targets.length);
});
