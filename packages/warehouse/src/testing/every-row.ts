import { z } from 'zod';
import { defineQuery } from '../define-query.ts';
import type { Warehouse } from '../open.ts';

const tables = defineQuery({
  name: 'tables-of-the-store',
  params: z.object({}),
  row: z.object({ name: z.string() }),
  sql: `SELECT name FROM system.tables WHERE database = currentDatabase() AND engine LIKE '%MergeTree' ORDER BY name`,
});

/** Every row of every table as text, by the table's name. */
export async function everyRow(warehouse: Warehouse): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (const { name } of await warehouse.query(tables, {})) {
    const rows = defineQuery({
      name: `rows-of-${name}`,
      params: z.object({}),
      row: z.object({ line: z.string() }),
      sql: `SELECT toString(tuple(*)) AS line FROM ${name}`,
    });
    found.set(
      name,
      (await warehouse.query(rows, {})).map((row) => row.line),
    );
  }
  return found;
}
