import { expect, test } from 'vitest';
import { formatBytes, formatNumber, formatProbability, formatShare } from './number.ts';

test('numbers are grouped by points and have a comma for decimals, as Vietnamese writes them', () => {
  expect(formatNumber(1_234_567.84, 1)).toBe('1.234.567,8');
  expect(formatNumber(999)).toBe('999');
  expect(formatNumber(-1234)).toBe('\u22121.234');
});

test('zeros after the comma are dropped unless figures stand side by side', () => {
  expect(formatNumber(7, 1)).toBe('7');
  expect(formatNumber(7, 1, true)).toBe('7,0');
});

test('a number that rounds to nothing has no minus', () => {
  expect(formatNumber(-0.04, 1)).toBe('0');
});

test('a share is printed in percent with a space that does not break', () => {
  expect(formatShare(0.0934)).toBe('9,3\u00A0%');
  expect(formatShare(1)).toBe('100\u00A0%');
  expect([0.0996, 0.09996, 0.1002, 0.9996].map((share) => formatShare(share))).toEqual(
    ['9,96', '9,996', '10', '99,96'].map((text) => `${text}\u00A0%`),
  );
  expect([formatShare(0.996, 0), formatShare(0.994, 0), formatShare(-0.0004)]).toEqual([
    '99,6\u00A0%',
    '99\u00A0%',
    '\u22120,04\u00A0%',
  ]);
});

test('no machine is told to be certain, a person may be', () => {
  expect([formatProbability(0.998), formatProbability(0.85), formatProbability(1)]).toEqual([
    '> 99\u00A0%',
    '85\u00A0%',
    '100\u00A0%',
  ]);
});

test('bytes are told in the unit a person can read', () => {
  expect([formatBytes(512), formatBytes(1500), formatBytes(86_412), formatBytes(2_340_000)]).toEqual([
    '512\u00A0B',
    '1,5\u00A0kB',
    '86\u00A0kB',
    '2,3\u00A0MB',
  ]);
});
