import { expect, test } from 'vitest';
import { periodsToMeasure } from './measure-units.ts';

const on = (local: string) => periodsToMeasure(new Date(`${local}+07:00`));

test('the closed year is measured until its last report is filed, the open one always', () => {
  expect(on('2026-10-31T23:59:59')).toEqual(['2026']);
  expect(on('2026-11-01T00:00:00')).toEqual(['2026', '2027']);
  expect(on('2026-12-14T23:59:59')).toEqual(['2026', '2027']);
  expect(on('2026-12-15T00:00:00')).toEqual(['2027']);
});

test('the calendar year is measured in the January after it, and in no other month', () => {
  expect(on('2026-12-31T23:59:59')).toEqual(['2027']);
  expect(on('2027-01-01T00:00:00')).toEqual(['2027', '2026-calendar']);
  expect(on('2027-01-31T23:59:59')).toEqual(['2027', '2026-calendar']);
  expect(on('2027-02-01T00:00:00')).toEqual(['2027']);
});
