import { expect, test } from 'vitest';
import { inventPages } from '../training/invent-pages.ts';
import { calibrate } from './calibrate.ts';

test('thresholds are chosen on other labels than the temperature, and rare formats go to review', () => {
  const pages = inventPages(5, 100).filter(
    ({ format }, n) => format === 'text-news' || format === 'video' || n % 50 === 0,
  );
  const forTemperature = pages.filter((_, n) => n % 3 === 0);
  const forThresholds = pages.filter((_, n) => n % 3 !== 0);
  const { thresholds, format, trend, temperatureLabels } = calibrate({ forTemperature, forThresholds });
  expect(temperatureLabels).toBe(forTemperature.length);
  expect(format.n).toBe(forThresholds.length);
  expect(thresholds.temperature).toBeGreaterThan(0);
  expect(thresholds.reviewed).toContain('podcast');
  expect(thresholds.reviewed).not.toContain('text-news');
  for (const choice of [format, trend]) {
    const passed = choice.steps.filter((step) => step.passed);
    expect(passed.every((step) => step.bound <= choice.target)).toBe(true);
    expect(choice.threshold).toBe(passed.at(-1)?.threshold ?? null);
  }
});

test('without labels everything is reviewed', () => {
  const { thresholds } = calibrate({ forTemperature: [], forThresholds: [] });
  expect(thresholds).toMatchObject({ format: 1, trend: 1, temperature: 1 });
  expect(thresholds.reviewed).toHaveLength(14);
});
