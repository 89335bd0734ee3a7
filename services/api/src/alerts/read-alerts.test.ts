import type { Alert } from '@nhipbao/records';
import { expect, test } from 'vitest';
import type { RouteContext } from '../route-context.ts';
import { openApi } from '../testing/open-api.ts';
import { readAlerts } from './read-alerts.ts';

const alert = (id: string, severity: Alert['severity'], at: string): Alert => ({
  id,
  kind: 'test',
  severity,
  unit: null,
  at,
  title: id,
  detail: '',
  action: null,
});

test('the worst alert comes first, the newest of equals before the older, and a kind that fails is said instead of hidden', async () => {
  const api = await openApi();
  // Kinds of this test ask for nothing but what every context has.
  const context = api.context as RouteContext;
  const found = await readAlerts(context, {
    one: async () => [
      alert('info', 'info', '2026-11-24T09:00:00+07:00'),
      alert('old', 'warning', '2026-11-20T09:00:00+07:00'),
    ],
    two: async () => [
      alert('new', 'warning', '2026-11-23T09:00:00+07:00'),
      alert('worst', 'critical', '2026-11-01T09:00:00+07:00'),
    ],
    broken: async () => {
      throw new Error('no such view');
    },
  });
  expect(found.map(({ id }) => id)).toEqual(['worst', 'unreadable:broken', 'new', 'old', 'info']);
  expect(api.lines).toContainEqual(
    expect.objectContaining({ level: 'error', fields: { kind: 'broken', reason: 'no such view' } }),
  );
  await api.close();
});
