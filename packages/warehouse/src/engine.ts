import type { QueryParam } from './query-params.ts';

/** An opened ClickHouse, in process or over HTTP: what the two ways to run it have in common. */
export interface Engine {
  mode: 'embedded' | 'server';
  /** Folder of the embedded engine. */
  folder: string | undefined;
  database: string;
  /** Rows of a SELECT, under the limits, by a client that cannot change tables. */
  ask(sql: string, params: Record<string, QueryParam>): Promise<unknown[]>;
  /** One statement that answers nothing, without limits. */
  run(sql: string, params: Record<string, QueryParam>): Promise<void>;
  /** One INSERT of JSONEachRow lines, durable when it is answered. The token is plain hexadecimal. */
  append(table: string, lines: Buffer, token: string | undefined): Promise<void>;
  /** Writes the rows of a SELECT into a local file that does not exist yet, in a format of the engine, without limits. */
  save(sql: string, format: string, file: string): Promise<void>;
  close(): Promise<void>;
}
