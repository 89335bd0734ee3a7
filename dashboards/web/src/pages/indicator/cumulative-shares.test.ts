import { expect, test } from 'vitest';
import { cumulativeShares } from './cumulative-shares.ts';

test('counts are summed before they are divided: small months do not weigh as much as large ones', () => {
  const rows = [
    { month: '2026-01', count: 1, total: 2 },
    { month: '2026-02', count: 0, total: 98 },
  ];
  expect(cumulativeShares(rows, '2026-12').map(({ share }) => share)).toEqual([0.5, 0.01]);
});

test('months to come and months before the first work are left out', () => {
  const rows = [
    { month: '2026-01', count: 0, total: 0 },
    { month: '2026-02', count: 3, total: 30 },
    { month: '2026-03', count: 0, total: 0 },
  ];
  expect(cumulativeShares(rows, '2026-02')).toEqual([{ month: '2026-02', share: 0.1 }]);
});
