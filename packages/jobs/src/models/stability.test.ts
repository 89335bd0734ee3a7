import { expect, test } from 'vitest';
import { shareLimit, stabilityIndex } from './stability.ts';

const mix = (counts: Record<string, number>) => new Map(Object.entries(counts));

test('a mix that stays as it was has an index of nearly nothing', () => {
  const found = stabilityIndex({ now: mix({ text: 80, video: 20 }), before: mix({ text: 640, video: 160 }) });
  expect(found?.psi).toBeLessThan(0.001);
  expect(found?.limit).toBe(0.2);
});

test('a mix that turns over is beyond 0.2', () => {
  const found = stabilityIndex({ now: mix({ text: 50, video: 50 }), before: mix({ text: 640, video: 160 }) });
  // (0.5 - 0.8) ln(0.5/0.8) + (0.5 - 0.2) ln(0.5/0.2) = 0.416
  expect(found?.psi).toBeCloseTo(0.416, 1);
  expect(found && found.psi > found.limit).toBe(true);
});

test('a small week of many formats needs more than 0.2 to be no chance', () => {
  const twelve = (each: number) => Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`f${n}`, each]));
  expect(stabilityIndex({ now: mix(twelve(3)), before: mix(twelve(24)) })?.limit).toBeGreaterThan(0.2);
});

test('a format never seen before does not divide by zero', () => {
  expect(stabilityIndex({ now: mix({ podcast: 30 }), before: mix({ text: 300 }) })?.psi).toBeGreaterThan(2);
});

test('too few items are not compared at all', () => {
  expect(stabilityIndex({ now: mix({ text: 19 }), before: mix({ text: 500 }) })).toBeNull();
  expect(shareLimit({ hits: 5, n: 10 }, { hits: 0, n: 500 })).toBeNull();
});

test('a share is beyond its limit three standard errors above what it was', () => {
  const found = shareLimit({ hits: 12, n: 100 }, { hits: 40, n: 800 });
  expect(found).toMatchObject({ value: 0.12, before: 0.05 });
  expect(found?.limit).toBeCloseTo(0.05 + 3 * Math.sqrt((0.05 * 0.95) / 100));
});
