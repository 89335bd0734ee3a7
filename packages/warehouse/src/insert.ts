import { createHash } from 'node:crypto';
import { chunkRows } from './chunk-rows.ts';
import { encodeRow, type InsertRow } from './encode-row.ts';
import type { Engine } from './engine.ts';
import { engineError } from './engine-error.ts';
import { WarehouseError } from './errors.ts';
import { mapInTurns } from './map-in-turns.ts';
import type { Reader } from './query.ts';
import { readTableShape, type TableShape } from './table-shape.ts';

/** Appends only: what the runner and the jobs are given. */
export interface Writer {
  /**
   * Appends rows to a table, in the order given, and answers how many were sent once they are durable.
   * With a `token` the same rows under the same token are stored once, also after a crash between the insert and its
   * answer. Large inserts are cut into statements (each durable on its own, each with its own token); one insert into
   * a monthly table touches at most 100 months a statement. Throws WarehouseError `insert` naming table, row and field.
   */
  insert(table: string, rows: readonly InsertRow[], options?: { token?: string }): Promise<number>;
}

/** A writer over an engine's way to append; the reader tells it the shapes of tables, once each. */
export function createWriter(append: Engine['append'], reader: Reader): Writer {
  const shapes = new Map<string, TableShape>();
  const shapeOf = async (table: string): Promise<TableShape> => {
    const known = shapes.get(table) ?? (await readTableShape(reader, table));
    if (known === undefined) throw new WarehouseError('insert', `insert into ${table}: there is no such table`);
    shapes.set(table, known);
    return known;
  };

  return {
    async insert(table, rows, { token } = {}) {
      if (rows.length === 0) return 0;
      const shape = await shapeOf(table);
      if (token !== undefined && !shape.keepsTokens) {
        const message = `insert into ${table}: a token needs a table with non_replicated_deduplication_window`;
        throw new WarehouseError('insert', message);
      }
      const lines = await mapInTurns(rows, (row, index) => ({ row, line: encodeRow(table, row, index) }));
      for (const [index, chunk] of chunkRows(lines, shape.partitionKey).entries()) {
        const [first] = chunk;
        // One row may be 20 MB, which need not be copied once more.
        const body = first && chunk.length === 1 ? first.line : Buffer.concat(chunk.map(({ line }) => line));
        await append(table, body, token === undefined ? undefined : digest(`${token}#${index}`)).catch(
          (cause: unknown) => {
            throw engineError(`insert into ${table}`, 'insert', cause);
          },
        );
      }
      return rows.length;
    },
  };
}

/** Tokens are hashed so that no text from outside is pasted into a statement. */
function digest(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
