import { LabelLine, type LabelLines } from '@nhipbao/records';
import { labelledArticles, type Warehouse } from '@nhipbao/warehouse';

const BATCH = 100;

/** Labelled items with their present text after an id: what may train, or the draw. No item is in both. */
export async function labelLines(
  warehouse: Warehouse,
  { drawn, after = '' }: { drawn: boolean; after?: string | undefined },
): Promise<LabelLines> {
  const rows = await warehouse.query(labelledArticles, { drawn, after, limit: BATCH });
  const lines = rows.map((row) => {
    const { item_id: id, layer, format, unit_id: unit, month, url } = row;
    const line = { id, layer, drawn, format, unit, month, url, article: JSON.parse(row.article) };
    LabelLine.parse(line);
    return JSON.stringify(line);
  });
  return { lines, next: rows.length === BATCH ? (rows.at(-1)?.item_id ?? null) : null };
}
