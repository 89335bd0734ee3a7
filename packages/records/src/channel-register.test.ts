import { describe, expect, test } from 'vitest';
import { channelOf, isSameChannel } from './channel-address.ts';
import { type AccountPosts, checkRegister } from './channel-register.ts';
import { Account, RegisteredChannel } from './registry.ts';
import { addWorkingDays, isWorkingDay } from './working-days.ts';

describe('working days', () => {
  test('are Monday to Friday without public holidays', () => {
    expect(isWorkingDay('2026-11-23')).toBe(true);
    expect(isWorkingDay('2026-11-28')).toBe(false);
    expect(isWorkingDay('2026-04-30')).toBe(false);
  });
  test('ten of them after a Monday end on the Monday two weeks later; holidays put that off', () => {
    expect(addWorkingDays('2026-07-06', 10)).toBe('2026-07-20');
    expect(addWorkingDays('2026-04-20', 10)).toBe('2026-05-07');
  });
});

describe('the address of a channel', () => {
  test('is told from share buttons, single posts and other sites', () => {
    expect(channelOf('https://www.facebook.com/sharer/sharer.php?u=x')).toBeNull();
    expect(channelOf('https://www.youtube.com/watch?v=abc')).toBeNull();
    expect(channelOf('https://www.youtube.com/')).toBeNull();
    expect(channelOf('https://bao.example/tiktok.com')).toBeNull();
    expect(channelOf('https://nottiktok.com/@bao')).toBeNull();
    expect(channelOf('https://www.tiktok.com/@baotayninh?lang=vi')).toEqual({
      platform: 'tiktok',
      key: 'tiktok/baotayninh',
    });
  });
  test('is one however it is written', () => {
    expect(isSameChannel('https://m.facebook.com/BaoTayNinh/', 'https://www.facebook.com/baotayninh?ref=x')).toBe(true);
    expect(isSameChannel('https://youtube.com/@TTV11', 'https://www.youtube.com/c/ttv11/videos')).toBe(true);
    expect(
      isSameChannel('https://www.facebook.com/profile.php?id=1', 'https://www.facebook.com/profile.php?id=2'),
    ).toBe(false);
    expect(isSameChannel('https://zalo.me/1', 'https://zalo.me/2')).toBe(false);
    expect(isSameChannel('https://app.example/a/', 'https://app.example/a')).toBe(true);
  });
});

describe('the channel register', () => {
  const entry = (id: string, more = {}) =>
    RegisteredChannel.parse({
      id,
      unit: 'newspaper',
      platform: 'zalo',
      name: id,
      address: `https://zalo.me/${id}`,
      openedOn: '2026-07-06',
      notifiedOn: '2026-07-20',
      ...more,
    });
  const account = (id: string) =>
    Account.parse({ id, unit: 'newspaper', platform: 'zalo', name: id, url: `https://zalo.me/${id}` });
  const findings = (
    channels: RegisteredChannel[],
    accounts: Account[] = [],
    posts: Record<string, AccountPosts> = {},
    found: string[] = [],
  ) =>
    checkRegister({
      channels,
      accounts,
      posts: new Map(Object.entries(posts)),
      found: found.map((address) => ({
        unit: 'newspaper',
        platform: 'tiktok',
        address,
        page: 'https://bao.example/',
        on: '2026-11-20',
      })),
      today: '2026-11-24',
      silentSince: '2026-09-25',
    }).map(({ finding, name, day }) => [finding, name, day]);
  const living = { newestOn: '2026-11-20', wasRead: true };

  test('has nothing to say of a channel that was notified in time and posts', () => {
    expect(findings([entry('a')], [account('a')], { a: living })).toEqual([]);
  });
  test('says a notice of the eleventh working day is late, and one that never came is missing', () => {
    const given = [entry('a', { notifiedOn: '2026-07-21' }), entry('b', { notifiedOn: undefined })];
    expect(findings(given, [account('a'), account('b')], { a: living, b: living })).toEqual([
      ['notified-late', 'a', '2026-07-20'],
      ['not-notified', 'b', '2026-07-20'],
    ]);
  });
  test('calls a channel silent only where it was read', () => {
    const given = [entry('a'), entry('b'), entry('c')];
    const posts = { a: { newestOn: '2026-09-24', wasRead: true }, b: { newestOn: null, wasRead: false } };
    expect(findings(given, [account('a'), account('b')], posts)).toEqual([
      ['silent', 'a', '2026-09-24'],
      ['not-collected', 'b', null],
      ['not-collected', 'c', null],
    ]);
  });
  test('names accounts that are collected or linked from the site and not registered', () => {
    expect(findings([], [account('a')], { a: living }, ['https://tiktok.com/@bao', 'https://zalo.me/a'])).toEqual([
      ['unregistered', 'a', null],
      ['found-on-site', 'https://tiktok.com/@bao', '2026-11-20'],
    ]);
  });
  test('wants a closing notified before it, and no posts after it', () => {
    const closed = { closedOn: '2026-10-01' };
    const given = [
      entry('a', { ...closed, notifiedClosingOn: '2026-09-25' }),
      entry('b', { ...closed, notifiedClosingOn: '2026-10-01' }),
      entry('c', closed),
    ];
    expect(findings(given, [account('a')], { a: living })).toEqual([
      ['posts-after-closing', 'a', '2026-11-20'],
      ['closing-notified-late', 'b', '2026-10-01'],
      ['closing-not-notified', 'c', '2026-10-01'],
    ]);
  });
});
