import { expect, test } from 'vitest';
import { parameterKind } from './parameter-kinds.ts';
import { parameterText, readParameter } from './parameter-text.ts';

const GROWTH = [
  { from: 2024, growth: 0.1, baseYear: 2023 },
  { from: 2026, growth: 0.2, baseYear: null },
];

test('a value comes out of its field as it went in', () => {
  const values: Record<string, unknown> = {
    periodFirstMonth: 11,
    fixedReadings: ['11-01', '11-24', '11-30'],
    domesticPlatforms: ['vtvgo', 'zalo'],
    countOwnChannels: false,
    activeMonths: 9,
    decidingLine: 'any-platform',
    classifiedShare: 0.95,
    trendFormats: ['video', 'podcast'],
    revenueGrowth: GROWTH,
    unitsOfDenominator: ['newspaper'],
    aParameterOfLater: { a: [1] },
  };
  for (const [key, value] of Object.entries(values)) {
    const kind = parameterKind(key);
    expect([key, readParameter(kind, parameterText(kind, value))]).toEqual([key, value]);
  }
});

test('fields show percent, days of the year and growth as offices write them', () => {
  expect(parameterText('share', 0.125)).toBe('12,5');
  expect(parameterText('days', ['11-01', '11-24'])).toBe('01/11, 24/11');
  expect(parameterText('growth', GROWTH)).toBe('2024; 10; 2023\n2026; 20;');
});

test('what cannot be read is not guessed', () => {
  expect(readParameter('share', 'mười')).toBeUndefined();
  expect(readParameter('number', '')).toBeUndefined();
  expect(readParameter('days', '2026-11-24')).toBeUndefined();
  expect(readParameter('growth', '2026; 20; 2025\ntừ 2027')).toBeUndefined();
  expect(readParameter('json', '{')).toBeUndefined();
});
