import fc from 'fast-check';
import { expect, test } from 'vitest';
import { percentDecimals } from './percent-decimals.ts';

const printed = (share: number, threshold?: number) => (share * 100).toFixed(percentDecimals(share, threshold));

test('a share is printed with one decimal, and never as a whole percent that it has not reached', () => {
  expect([0.1234, 0.1, 2 / 3, 0.29, 0, 1, 0.10004].map((share) => printed(share))).toEqual([
    '12.3',
    '10.0',
    '66.7',
    '29.0',
    '0.0',
    '100.0',
    '10.0',
  ]);
  expect([0.0996, 0.09996, 0.9996, 0.1996, 0.0004].map((share) => printed(share))).toEqual([
    '9.96',
    '9.996',
    '99.96',
    '19.96',
    '0.04',
  ]);
});

test('whatever the threshold, what is printed lies on the side on which the share is', () => {
  expect([printed(0.0949, 0.095), printed(0.0951, 0.095), printed(0.0748, 0.075)]).toEqual(['9.49', '9.5', '7.48']);
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 20_000 }),
      fc.integer({ min: 1, max: 20_000 }),
      fc.integer({ min: 1, max: 1000 }),
      (hits, more, per) => {
        const [share, threshold] = [hits / (hits + more), per / 1000];
        expect(Number(printed(share, threshold)) >= per / 10).toBe(hits * 1000 >= per * (hits + more));
      },
    ),
  );
});
