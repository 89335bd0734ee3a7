import { expect, test } from 'vitest';
import { nextMidnight } from './quota.ts';

test('the Pacific day ends at 15:00 of Vietnam in winter, at 14:00 in summer, and rightly where its clocks change', () => {
  const zone = 'America/Los_Angeles';
  const after = (from: string) => nextMidnight(zone, new Date(from)).toISOString();
  expect(after('2026-11-24T01:00:00Z')).toBe('2026-11-24T08:00:00.000Z');
  expect(after('2026-07-24T01:00:00Z')).toBe('2026-07-24T07:00:00.000Z');
  expect(after('2026-03-08T08:30:00Z')).toBe('2026-03-09T07:00:00.000Z');
  expect(after('2026-11-01T07:30:00Z')).toBe('2026-11-02T08:00:00.000Z');
  expect(after('2026-11-24T08:00:00Z')).toBe('2026-11-25T08:00:00.000Z');
});
