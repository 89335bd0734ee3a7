import { expect, test } from 'vitest';
import { vi } from '../messages/vi.ts';
import { ago } from './ago.ts';
import { addDays, formatDateTime, formatDay, formatMonth, localDay, weekday } from './date.ts';

test('an instant is printed in Vietnam, whatever offset it was written with', () => {
  expect(formatDateTime('2026-10-14T06:05:00Z')).toBe('14/10/2026 13:05');
  expect(formatDateTime('2026-10-14T13:05:00+07:00')).toBe('14/10/2026 13:05');
});

test('an evening in London is already the next day in Tây Ninh', () => {
  expect(localDay('2026-10-31T17:00:00Z')).toBe('2026-11-01');
});

test('days and months are written with the day first', () => {
  expect(formatDay('2026-01-04')).toBe('04/01/2026');
  expect(formatMonth('2026-01')).toBe('01/2026');
});

test('a day after the last of the year is the first of the next', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(weekday('2026-10-14')).toBe(3);
});

test('how long ago is told in words up to a week, then as a date', () => {
  const now = Date.parse('2026-10-14T13:05:00+07:00');
  const words = (iso: string | null) => ago(iso, now, vi);
  expect(words('2026-10-14T13:04:40+07:00')).toBe('vừa xong');
  expect(words('2026-10-14T13:01:00+07:00')).toBe('4 phút trước');
  expect(words('2026-10-13T09:00:00+07:00')).toBe('28 giờ trước');
  expect(words('2026-10-10T09:00:00+07:00')).toBe('4 ngày trước');
  expect(words('2026-09-01T09:00:00+07:00')).toBe('01/09/2026 09:00');
  expect(words(null)).toBe('chưa có');
});
