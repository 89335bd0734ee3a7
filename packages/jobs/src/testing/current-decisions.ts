import { Format } from '@nhipbao/records';
import { defineQuery, type Warehouse } from '@nhipbao/warehouse';
import { z } from 'zod';

const decisionsNow = defineQuery({
  name: 'test-decisions-now',
  params: z.object({}),
  row: z.object({ item_id: z.string(), layer: z.string(), model_version: z.string(), format: Format.nullable() }),
  sql: 'SELECT item_id, layer, model_version, format FROM current_classifications ORDER BY item_id',
});

/** What the newsroom's views say of every item. */
export function currentDecisions(warehouse: Warehouse) {
  return warehouse.query(decisionsNow, {});
}
