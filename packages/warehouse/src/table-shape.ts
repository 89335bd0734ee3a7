import { z } from 'zod';
import { defineQuery } from './define-query.ts';
import type { Reader } from './query.ts';

/** What the writer must know of a table. */
export interface TableShape {
  partitionKey: string;
  /** Whether a repeated insert under the same token is dropped: plain MergeTree forgets tokens unless told otherwise. */
  keepsTokens: boolean;
}

const tableEngine = defineQuery({
  name: 'table-engine',
  params: z.object({ table: z.string() }),
  row: z.object({ partition_key: z.string(), engine_full: z.string() }),
  sql: `SELECT partition_key, engine_full FROM system.tables WHERE database = currentDatabase() AND name = {table:String}`,
});

/** Reads the shape of a table, undefined where there is none of that name. */
export async function readTableShape(reader: Reader, table: string): Promise<TableShape | undefined> {
  const engine = await reader.find(tableEngine, { table });
  if (engine === undefined) return undefined;
  return {
    partitionKey: engine.partition_key,
    keepsTokens: /^Replicated|replicated_deduplication_window = [1-9]/.test(engine.engine_full),
  };
}
