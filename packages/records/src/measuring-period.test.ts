import { describe, expect, test } from 'vitest';
import { deadlines, measuringPeriod, monthBounds, periodInFocus, periodOf } from './measuring-period.ts';
import { localMonthOf } from './time.ts';

describe('a measuring period', () => {
  test('runs from 00:00 on 01/11 of the year before to 00:00 on 01/11, in Vietnam', () => {
    const { from, to, months } = measuringPeriod('2026');
    expect(from.toISOString()).toBe('2025-10-31T17:00:00.000Z');
    expect(to.toISOString()).toBe('2026-10-31T17:00:00.000Z');
    expect(months).toHaveLength(12);
    expect([months[0], months[11]]).toEqual(['2025-11', '2026-10']);
  });

  test('as a calendar year runs from January to December', () => {
    const { from, to, months } = measuringPeriod('2026-calendar');
    expect([months[0], months[11]]).toEqual(['2026-01', '2026-12']);
    expect(from.toISOString()).toBe('2025-12-31T17:00:00.000Z');
    expect(to.toISOString()).toBe('2026-12-31T17:00:00.000Z');
  });

  test('the last minute of 31/10 belongs to the old one, midnight to the new', () => {
    expect(periodOf(new Date('2026-10-31T23:59:59+07:00')).id).toBe('2026');
    expect(periodOf(new Date('2026-11-01T00:00:00+07:00')).id).toBe('2027');
  });

  test('its months follow each other without a gap', () => {
    const { months, from, to } = measuringPeriod('2026');
    const bounds = months.map(monthBounds);
    expect(bounds[0]?.from).toEqual(from);
    expect(bounds[11]?.to).toEqual(to);
    for (const [index, { to: end }] of bounds.slice(0, -1).entries()) expect(bounds[index + 1]?.from).toEqual(end);
    for (const [index, { from: start }] of bounds.entries()) expect(localMonthOf(start)).toBe(months[index]);
  });
});

test('"trước ngày 25/11" means that the 24th is the last day', () => {
  expect(deadlines(2026).map(({ before, lastDay }) => [before, lastDay])).toEqual([
    ['2026-11-25', '2026-11-24'],
    ['2026-12-01', '2026-11-30'],
    ['2026-12-15', '2026-12-14'],
  ]);
});

test('the closed period is worked on until its last report is filed, then the open one', () => {
  expect(periodInFocus(new Date('2026-10-31T12:00:00+07:00')).id).toBe('2026');
  expect(periodInFocus(new Date('2026-11-24T12:00:00+07:00')).id).toBe('2026');
  expect(periodInFocus(new Date('2026-12-14T23:59:00+07:00')).id).toBe('2026');
  expect(periodInFocus(new Date('2026-12-15T00:00:00+07:00')).id).toBe('2027');
});
