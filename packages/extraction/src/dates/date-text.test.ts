import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDate } from './date-text.ts';

const ZONE = 'Asia/Ho_Chi_Minh';
const local = (text: string, monthFirst = false) => readDate(text, { zone: ZONE, monthFirst })?.instant.toISOString();

describe('forms that papers print', () => {
  test.each([
    ['Thứ sáu: 15:00 ngày 09/02/2024', '2024-02-09T08:00:00.000Z'],
    ['Cập nhật ngày: 16/01/2019 - 21:19', '2019-01-16T14:19:00.000Z'],
    ['Chủ nhật, 13/2/2022, 16:08 (GMT+7)', '2022-02-13T09:08:00.000Z'],
    ['16:19 13/02/2022', '2022-02-13T09:19:00.000Z'],
    ['Ngày 5 tháng 3 năm 2024', '2024-03-04T17:00:00.000Z'],
    ['09-02-2024 | 3:05 CH', '2024-02-09T08:05:00.000Z'],
    ['19.4.2019', '2019-04-18T17:00:00.000Z'],
    ['2024-02-09T15:00:00+07:00', '2024-02-09T08:00:00.000Z'],
    ['2024-02-09T15:00:00Z', '2024-02-09T15:00:00.000Z'],
    ['2024-02-09 15:00:30', '2024-02-09T08:00:30.000Z'],
    ['2024-02-09T15:00:00.123-0500', '2024-02-09T20:00:00.000Z'],
    ['Fri, 09 Feb 2024 15:00:00 GMT', '2024-02-09T15:00:00.000Z'],
    ['Feb 9, 2024 3:00 PM EST', '2024-02-09T20:00:00.000Z'],
    ['9. Februar 2024, 15.00 Uhr MEZ', '2024-02-09T14:00:00.000Z'],
    ['le 9 février 2024 à 15h00 CET', '2024-02-09T14:00:00.000Z'],
    ['9 de febrero de 2024 15:00 GMT', '2024-02-09T15:00:00.000Z'],
    ['9 февраля 2024, 15:00 UTC', '2024-02-09T15:00:00.000Z'],
    ['9 lutego 2024 15:00 UTC', '2024-02-09T15:00:00.000Z'],
    ['2024年2月9日 15:00', '2024-02-09T08:00:00.000Z'],
    ['٩ فبراير ٢٠٢٤', '2024-02-08T17:00:00.000Z'],
    ['1707465600', '2024-02-09T08:00:00.000Z'],
  ])('%s', (text, instant) => {
    expect(local(text)).toBe(instant);
  });

  test('3/4 is 3 April, or March 4 where the paper writes the month first', () => {
    expect(local('03/04/2024')).toBe('2024-04-02T17:00:00.000Z');
    expect(local('03/04/2024', true)).toBe('2024-03-03T17:00:00.000Z');
    expect(local('25/12/2024', true)).toBe('2024-12-24T17:00:00.000Z');
  });

  test.each(['', 'không có ngày', '32/13/2024', '30/02/2024', '15:00', 'điện thoại 0909 123 456', '1/1/1890'])(
    'no date is read from "%s"',
    (text) => {
      expect(readDate(text, { zone: ZONE })).toBeNull();
    },
  );
});

test('a date without a time is 00:00 of that day in the zone, and says that it has no time', () => {
  expect(readDate('09/02/2024', { zone: ZONE })).toMatchObject({
    instant: new Date('2024-02-09T00:00:00+07:00'),
    hasTime: false,
    hasZone: false,
  });
});

test('summer time of the zone is kept', () => {
  expect(readDate('09/07/2024 15:00', { zone: 'Europe/Berlin' })?.instant.toISOString()).toBe(
    '2024-07-09T13:00:00.000Z',
  );
  expect(readDate('09/01/2024 15:00', { zone: 'Europe/Berlin' })?.instant.toISOString()).toBe(
    '2024-01-09T14:00:00.000Z',
  );
});

const minutes = fc.integer({ min: Date.UTC(1995, 0, 1) / 60_000, max: Date.UTC(2099, 0, 1) / 60_000 });
const two = (value: number) => String(value).padStart(2, '0');

test('every minute is read back from the ways a paper may print it', () => {
  fc.assert(
    fc.property(minutes, (minute) => {
      const instant = new Date(minute * 60_000);
      const shown = new Date(instant.getTime() + 7 * 3_600_000);
      const day = `${two(shown.getUTCDate())}/${two(shown.getUTCMonth() + 1)}/${shown.getUTCFullYear()}`;
      const clock = `${two(shown.getUTCHours())}:${two(shown.getUTCMinutes())}`;
      for (const text of [
        `Thứ hai: ${clock} ngày ${day}`,
        `Cập nhật ngày: ${day} - ${clock}`,
        `${day}, ${clock} (GMT+7)`,
        instant.toISOString(),
        instant.toUTCString(),
      ]) {
        expect(readDate(text, { zone: ZONE })?.instant.getTime()).toBe(instant.getTime());
      }
    }),
    { numRuns: 300 },
  );
});

test('no text makes date reading throw', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.constantFrom(ZONE, 'UTC', 'America/New_York'),
      (text, zone) => {
        readDate(text, { zone });
        readDate(`${text} 12/11/2023 ${text}`, { zone });
      },
    ),
    { numRuns: 300 },
  );
});
