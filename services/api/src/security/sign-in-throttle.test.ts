import { expect, test } from 'vitest';
import { signInThrottle } from './sign-in-throttle.ts';

const clockAt = (start: number) => {
  let now = start;
  return {
    now: () => new Date(now),
    move: (milliseconds: number) => {
      now += milliseconds;
    },
  };
};
const times = (count: number, attempt: (index: number) => number | undefined) =>
  Array.from({ length: count }, (_, index) => attempt(index)).filter((wait) => wait === undefined).length;

test('an account may be tried ten times from all addresses together', () => {
  const throttle = signInThrottle(clockAt(0));
  expect(times(40, (index) => throttle.attempt('lan', `192.0.2.${index}`))).toBe(10);
  expect(throttle.attempt('minh', '192.0.2.1')).toBeUndefined();
});

test('an address may try thirty times over all accounts together', () => {
  const throttle = signInThrottle(clockAt(0));
  expect(times(60, (index) => throttle.attempt(`ten-${index}`, '198.51.100.1'))).toBe(30);
  expect(throttle.attempt('ten-moi', '198.51.100.2')).toBeUndefined();
});

test('the waiting time is told, and it ends', () => {
  const clock = clockAt(0);
  const throttle = signInThrottle(clock);
  times(5, () => throttle.attempt('lan', '192.0.2.1'));
  clock.move(60_000);
  expect(throttle.attempt('lan', '192.0.2.1')).toBe(14 * 60);
  clock.move(14 * 60_000 + 1);
  expect(throttle.attempt('lan', '192.0.2.1')).toBeUndefined();
});

test('names that differ in case only are one account, addresses of one /64 one address', () => {
  const throttle = signInThrottle(clockAt(0));
  expect(times(8, (index) => throttle.attempt(index % 2 ? 'Lan' : 'lan', `2001:db8:1:2::${index}`))).toBe(5);
  expect(throttle.attempt('lan', '2001:db8:1:3::1')).toBeUndefined();
  expect(
    times(8, () => throttle.attempt('minh', '::ffff:192.0.2.1') ?? throttle.attempt('minh', '192.0.2.1')),
  ).toBeLessThan(5);
});

test('people who sign in rightly all day are never throttled', () => {
  const throttle = signInThrottle(clockAt(0));
  for (let index = 0; index < 100; index += 1) {
    expect(throttle.attempt('lan', '192.0.2.1')).toBeUndefined();
    throttle.succeeded('lan', '192.0.2.1');
  }
});
