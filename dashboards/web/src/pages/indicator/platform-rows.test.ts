import { expect, test } from 'vitest';
import { platformRows } from './platform-rows.ts';

const row = (group: string, label: string, month: string, state: string) => ({
  group,
  label,
  month,
  state,
  count: 0,
  total: null,
});

test('the platform with the most active months comes first, by the name in its label', () => {
  const rows = platformRows(
    [
      row('zalo', 'Zalo OA: không đăng', '2026-09', 'none'),
      row('youtube', 'YouTube: hoạt động', '2026-09', 'active'),
      row('youtube', 'YouTube: ít hoạt động', '2026-10', 'dormant'),
    ],
    '2026-10',
  );
  expect(rows.map(({ name, active }) => [name, active])).toEqual([
    ['YouTube', 1],
    ['Zalo OA', 0],
  ]);
});

test('a month still to come is not shown as lacking evidence', () => {
  const [youtube] = platformRows(
    [
      row('youtube', 'YouTube: chưa có minh chứng', '2026-10', 'unproven'),
      row('youtube', 'YouTube: chưa có minh chứng', '2026-11', 'unproven'),
    ],
    '2026-10',
  );
  expect(youtube?.months.map(({ state }) => state)).toEqual(['unproven', 'ahead']);
});
