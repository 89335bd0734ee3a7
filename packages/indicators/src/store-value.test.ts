import { migrate, openWarehouse } from '@nhipbao/warehouse';
import { expect, test } from 'vitest';
import { storeValue } from './store-value.ts';

const said = (value: number) => ({
  indicator_id: 'digital-trend-content',
  indicator_number: 3,
  indicator_version: 1,
  unit_id: 'newspaper',
  period_id: '2026',
  rulebook_version: '2026-1',
  value,
  lower: null,
  upper: null,
  numerator: 1,
  denominator: 8,
  coverage: null,
  verdict: 'needs-audit',
  provisional: true,
  evidence_digest: 'e',
  details: '{}',
});

test('the same value adds nothing, another is a new version beside it, and of two at once none is lost', async () => {
  const warehouse = await openWarehouse('chdb::memory:');
  try {
    await migrate(warehouse);
    const store = (value: number, key: string) =>
      storeValue(warehouse, said(value), key, { by: 'test', at: new Date() });
    expect(await store(0.1, 'a')).toMatchObject({ version: 1, changed: true });
    expect(await store(0.1, 'a')).toMatchObject({ version: 1, changed: false });
    const both = await Promise.all([store(0.2, 'b'), store(0.3, 'c')]);
    expect(both.map(({ version }) => version).toSorted()).toEqual([2, 3]);
    expect(both.every(({ changed }) => changed)).toBe(true);
  } finally {
    await warehouse.close();
  }
});
