import { expect, test } from 'vitest';
import { nextAttempt, nextReading } from './refetch.ts';

const published = new Date('2026-11-10T02:00:00Z');
const hoursAfter = (hours: number) => new Date(published.getTime() + hours * 3_600_000);

test('a page is read again an hour, six hours, a day and a week after publication, then left alone', () => {
  expect(nextReading(published, hoursAfter(0.1))).toEqual(hoursAfter(1));
  expect(nextReading(published, hoursAfter(1))).toEqual(hoursAfter(6));
  expect(nextReading(published, hoursAfter(7))).toEqual(hoursAfter(24));
  expect(nextReading(published, hoursAfter(25))).toEqual(hoursAfter(168));
  expect(nextReading(published, hoursAfter(169))).toBeNull();
});

test('a page that fails is tried five times, slower each time, and never before the site allows', () => {
  const waits = [1, 2, 3, 4, 5].map((attempt) => nextAttempt(attempt, published, null)?.getTime() ?? 0);
  expect(waits.toSorted((a, b) => a - b)).toEqual(waits);
  expect(nextAttempt(6, published, null)).toBeNull();
  expect(nextAttempt(1, published, hoursAfter(5))).toEqual(hoursAfter(5));
});
