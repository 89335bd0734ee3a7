import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Channel } from './channel.ts';
import { chunkRows } from './chunk-rows.ts';
import { encodeRow, type InsertRow } from './encode-row.ts';
import { engineError } from './engine-error.ts';
import { WarehouseError } from './errors.ts';
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

/** A writer over a channel of clients; the reader tells it the shapes of tables, once each. */
export function createWriter(channel: Channel, reader: Reader): Writer {
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
        throw new WarehouseError(
          'insert',
          `insert into ${table}: a token needs a table with non_replicated_deduplication_window`,
        );
      }
      const lines = rows.map((row, index) => ({ row, line: encodeRow(table, row, index) }));
      for (const [index, chunk] of chunkRows(lines, shape.partitionKey).entries()) {
        const statement = insertStatement(table, shape, chunk, token === undefined ? undefined : `${token}#${index}`);
        await channel
          .use((client) => send(client, statement, chunk))
          .catch((cause: unknown) => {
            const error = engineError(`insert into ${table}`, 'insert', cause);
            // A table altered since its shape was read: read it again next time.
            shapes.delete(table);
            throw error;
          });
      }
      return rows.length;
    },
  };
}

type Line = { row: InsertRow; line: string };

async function send(
  client: Parameters<Parameters<Channel['use']>[0]>[0],
  statement: string,
  chunk: readonly Line[],
): Promise<void> {
  const body = chunk.map(({ line }) => `${line}\n`).join('');
  const { stream } = await client.exec({ query: statement, values: Readable.from([body], { objectMode: false }) });
  for await (const _ of stream); // the answer is empty; reading it frees the socket
}

/**
 * The token stands in the statement: given as a setting, it would stay on the embedded connection, and later inserts
 * without a token would be dropped as repeats. It is hashed so that no text of ours is pasted into SQL.
 * Bytes arrive as base64 and are decoded by the engine.
 */
function insertStatement(table: string, shape: TableShape, chunk: readonly Line[], token: string | undefined): string {
  const settings = token === undefined ? '' : ` SETTINGS insert_deduplication_token = '${digest(token)}'`;
  const { present, bytes } = columnsOf(chunk);
  if (bytes.size === 0) return `INSERT INTO ${quote(table)}${settings} FORMAT JSONEachRow`;

  const columns = [...shape.columns].filter(([name]) => present.has(name));
  const names = columns.map(([name]) => quote(name)).join(', ');
  const values = columns.map(([name]) => (bytes.has(name) ? `base64Decode(${quote(name)})` : quote(name))).join(', ');
  const structure = columns.map(([name, type]) => `${quote(name)} ${type}`).join(', ');
  const literal = structure.replaceAll('\\', '\\\\').replaceAll("'", "\\'");
  return `INSERT INTO ${quote(table)} (${names})${settings} SELECT ${values} FROM input('${literal}') FORMAT JSONEachRow`;
}

/** Columns that any row of the chunk names, and those that carry bytes. */
function columnsOf(chunk: readonly Line[]): { present: Set<string>; bytes: Set<string> } {
  const present = new Set<string>();
  const bytes = new Set<string>();
  for (const { row } of chunk) {
    for (const [field, value] of Object.entries(row)) {
      present.add(field);
      if (value instanceof Uint8Array) bytes.add(field);
    }
  }
  return { present, bytes };
}

function digest(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

function quote(identifier: string): string {
  return `\`${identifier.replaceAll('`', '')}\``;
}
