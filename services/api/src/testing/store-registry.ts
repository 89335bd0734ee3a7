import type { Source } from '@nhipbao/records';
import { claim, readFact, type Warehouse } from '@nhipbao/warehouse';
import { z } from 'zod';

const put = async (warehouse: Warehouse, entity: string, payload: unknown) => {
  const current = await readFact(warehouse, entity, z.unknown());
  await claim(warehouse, { entity, expected: current?.version ?? 0, payload, by: 'test' });
};

const unit = (id: string, name: string, shortName: string) => ({
  id,
  name,
  shortName,
  kind: id,
  agencies: [{ agency: 'agency' }],
  ownNames: [],
});

/** The plan's three units; the magazine has no source. */
export async function storeRegistry(
  warehouse: Warehouse,
  sources: (Partial<Source> & { id: string })[] = [],
): Promise<void> {
  await put(warehouse, 'registry:agency:agency', { id: 'agency', name: 'Báo và phát thanh, truyền hình Tây Ninh' });
  await put(warehouse, 'registry:unit:newspaper', unit('newspaper', 'Báo Tây Ninh', 'Báo'));
  await put(warehouse, 'registry:unit:station', unit('station', 'Đài Phát thanh và Truyền hình Tây Ninh', 'Đài'));
  await put(warehouse, 'registry:unit:magazine', unit('magazine', 'Tạp chí Văn nghệ Tây Ninh', 'Tạp chí'));
  for (const source of sources) {
    await put(warehouse, `registry:source:${source.id}`, {
      unit: 'newspaper',
      collector: 'rss',
      title: source.id,
      schedule: { everyMinutes: 30 },
      settings: { url: `https://bao.example/${source.id}.rss` },
      ...source,
    });
  }
}
