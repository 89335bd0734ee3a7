import { Source } from '@nhipbao/records';
import { sourceEntriesEver, type Warehouse } from '@nhipbao/warehouse';

/**
 * Every entry of a source that the registry ever held, those that were changed or taken out since too: what they brought is still in
 * the store. One id may come several times. Entries that no longer fit the schema are left out.
 */
export async function sourcesEver(warehouse: Warehouse): Promise<Source[]> {
  const rows = await warehouse.query(sourceEntriesEver, {});
  return rows.flatMap(({ payload }) => {
    const entry = Source.safeParse(JSON.parse(payload));
    return entry.success ? [entry.data] : [];
  });
}
