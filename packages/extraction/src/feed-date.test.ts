import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseFeedDate } from './feed-date.ts';

const read = (text: string, zone = 'Asia/Ho_Chi_Minh') => parseFeedDate(text, zone)?.toISOString() ?? null;

test('RFC 822 dates are read with the zones that servers really write', () => {
  for (const [text, expected] of [
    ['Thu, 14 Feb 2019 13:34:15 +0700', '2019-02-14T06:34:15.000Z'],
    ['Thu, 14 Feb 2019 13:34:15 GMT+7', '2019-02-14T06:34:15.000Z'],
    ['Thu, 14 Feb 2019 13:34:15 ICT', '2019-02-14T06:34:15.000Z'],
    ['Thu, 14 Feb 2019 13:34 +07:00', '2019-02-14T06:34:00.000Z'],
    ['14 Feb 19 13:34:15 Z', '2019-02-14T13:34:15.000Z'],
    ['Thứ Năm, 14 Feb 2019 13:34:15 +0700', '2019-02-14T06:34:15.000Z'],
    ['Wed, 02 Oct 2002 08:00:00 EST', '2002-10-02T13:00:00.000Z'],
    ['Wed, 2 October 2002 08:00:00 PM', '2002-10-02T13:00:00.000Z'],
    ['Wed, 02 Oct 2002 08:00:00', '2002-10-02T01:00:00.000Z'],
    ['Wed, 02 Oct 2002', '2002-10-01T17:00:00.000Z'],
    ['02-Oct-2002 24:00:00 GMT', '2002-10-03T00:00:00.000Z'],
    ['Mon, 06 Sep 2010 00:01:00 +0000 ', '2010-09-06T00:01:00.000Z'],
    ['Thu, 01 Jan 2004 19:48:21 XYZ', '2004-01-01T19:48:21.000Z'],
  ] as const)
    expect([text, read(text)]).toEqual([text, expected]);
});

test('ISO 8601 dates are read from a year to a fraction of a second', () => {
  for (const [text, expected] of [
    ['2024-02-09T15:00:00+07:00', '2024-02-09T08:00:00.000Z'],
    ['2024-02-09T15:00:00.125Z', '2024-02-09T15:00:00.125Z'],
    ['2024-02-09 15:00:00 +0700', '2024-02-09T08:00:00.000Z'],
    ['2024-02-09T15:00', '2024-02-09T08:00:00.000Z'],
    ['2024-02-09T15:00+07', '2024-02-09T08:00:00.000Z'],
    ['20240209', '2024-02-08T17:00:00.000Z'],
    ['2024-02', '2024-01-31T17:00:00.000Z'],
    ['2003-335', '2003-11-30T17:00:00.000Z'],
  ] as const)
    expect([text, read(text)]).toEqual([text, expected]);
});

test('a date without a zone belongs to the zone that is given', () => {
  expect(read('2024-02-09 15:00', 'UTC')).toBe('2024-02-09T15:00:00.000Z');
  expect(read('2024-07-09 15:00', 'Europe/Paris')).toBe('2024-07-09T13:00:00.000Z');
});

test('asctime, American and Vietnamese forms are read', () => {
  for (const [text, expected] of [
    ['Thu Jan  1 10:00:00 2004', '2004-01-01T03:00:00.000Z'],
    ['Thu Jan 01 10:00:00 GMT 2004', '2004-01-01T10:00:00.000Z'],
    ['Thu Jan 01 2004 10:00:00 GMT+0700 (Indochina Time)', '2004-01-01T03:00:00.000Z'],
    ['2/9/2024 3:00:00 PM', '2024-02-09T08:00:00.000Z'],
    ['09/02/2024 15:00:00', '2024-02-09T08:00:00.000Z'],
    ['Thứ sáu: 15:00 ngày 09/02/2024', '2024-02-09T08:00:00.000Z'],
    ['16/01/2019 - 21:19', '2019-01-16T14:19:00.000Z'],
    ['Thứ Hai, 5 tháng 2 năm 2024 10:30', '2024-02-05T03:30:00.000Z'],
  ] as const)
    expect([text, read(text)]).toEqual([text, expected]);
});

test('what is no date is null', () => {
  for (const text of [
    '',
    'hôm qua',
    '0000-00-00 00:00:00',
    '2024-02-31',
    'Thu, 32 Jan 2004 10:00:00 GMT',
    '-'.repeat(9999),
    '2024-13-01',
  ])
    expect([text, read(text)]).toEqual([text, null]);
});

const two = (value: number) => String(value).padStart(2, '0');
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

test('any time written in any of the usual ways at any offset is read back', () => {
  const seconds = fc.integer({ min: Date.UTC(1990, 0) / 1000, max: Date.UTC(2090, 0) / 1000 });
  fc.assert(
    fc.property(seconds, fc.integer({ min: -12, max: 14 }), (second, hours) => {
      const shown = new Date((second + hours * 3600) * 1000);
      const day = shown.toISOString().slice(0, 10);
      const clock = shown.toISOString().slice(11, 19);
      const offset = `${hours < 0 ? '-' : '+'}${two(Math.abs(hours))}`;
      const month = MONTHS[shown.getUTCMonth()];
      const ways = [
        `${day}T${clock}${offset}:00`,
        `${day} ${clock} ${offset}00`,
        `${day.replaceAll('-', '')}T${clock.replaceAll(':', '')}${offset}`,
        `Mon, ${shown.getUTCDate()} ${month} ${shown.getUTCFullYear()} ${clock} ${offset}00`,
        `${two(shown.getUTCDate())}-${month}-${shown.getUTCFullYear()} ${clock} GMT${offset}:00`,
        `Mon ${month} ${two(shown.getUTCDate())} ${shown.getUTCFullYear()} ${clock} GMT${offset}00 (somewhere)`,
      ];
      expect(ways.map((way) => [way, read(way)])).toEqual(
        ways.map((way) => [way, new Date(second * 1000).toISOString()]),
      );
    }),
  );
});

test('no text makes it throw', () => {
  const pieces = fc.constantFrom(
    '2024',
    '-',
    '02',
    ':',
    ' ',
    'T',
    '+07',
    'Feb',
    'tháng',
    'ngày',
    'PM',
    '/',
    ',',
    '9'.repeat(30),
    '²',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: 'binary' }))), (parts) => {
      const date = parseFeedDate(parts.join(''), 'Asia/Ho_Chi_Minh');
      expect(date === null || !Number.isNaN(date.getTime())).toBe(true);
    }),
  );
});
