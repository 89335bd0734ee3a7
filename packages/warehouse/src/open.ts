import { askOnce } from './ask-once.ts';
import { openEmbedded } from './embedded.ts';
import type { Engine } from './engine.ts';
import { engineError } from './engine-error.ts';
import { createWriter, type Writer } from './insert.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import { readLocation, withoutPassword } from './location.ts';
import { createReader, type Reader } from './query.ts';
import type { QueryParam } from './query-params.ts';
import { openServer } from './server.ts';

/** Everything stored, as one value that services are given. */
export interface Warehouse {
  /** The location without a password, for logs and messages. */
  readonly location: string;
  readonly mode: 'embedded' | 'server';
  /** Folder of the embedded engine; undefined in server mode. */
  readonly folder: string | undefined;
  readonly database: string;
  /** Whether tables are created with replicating engines (a cluster). */
  readonly replicated: boolean;
  readonly reader: Reader;
  readonly writer: Writer;
  /** A reader for one short piece of work: a question that it has asked is not asked again. Never kept: its answers grow old. */
  readOnce(): Reader;
  /** Short for `reader.query`. */
  readonly query: Reader['query'];
  /** Runs one statement that answers nothing. For migrations and maintenance only: never with text from outside. */
  command(sql: string, params?: Record<string, QueryParam>): Promise<void>;
  /** Writes a SELECT's rows into a new local file. For exports of views only: never with text from outside. */
  save: Engine['save'];
  /** Waits for what is running, then lets the folder or the sockets go. */
  close(): Promise<void>;
}

export interface OpenOptions {
  limits?: Partial<Limits>;
  /** Server mode only: create tables with replicating engines. */
  replicated?: boolean;
}

/**
 * Opens the warehouse at `chdb:<folder>`, `chdb::memory:` or `http(s)://user:password@host:port/database`: the only
 * place that knows of modes. It does not migrate: call `migrate` next. One process can hold one embedded folder, and
 * one at a time. Throws WarehouseError: `location`, `held` (names the owner and the ways out), `unreachable`.
 */
export async function openWarehouse(location: string, options: OpenOptions = {}): Promise<Warehouse> {
  const place = readLocation(location);
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const engine =
    place.kind === 'server'
      ? await openServer(place, limits)
      : await openEmbedded(place.kind === 'folder' ? place.folder : undefined, limits);

  const reader = createReader(engine.ask);
  return {
    location: withoutPassword(location),
    mode: engine.mode,
    folder: engine.folder,
    database: engine.database,
    replicated: place.kind === 'server' && options.replicated === true,
    reader,
    readOnce: () => createReader(askOnce(engine.ask)),
    writer: createWriter(engine.append, reader),
    query: reader.query,
    async command(sql, params = {}) {
      await engine.run(sql, params).catch((cause: unknown) => {
        throw engineError(`statement "${firstWords(sql)}"`, 'query', cause);
      });
    },
    save: engine.save,
    close: engine.close,
  };
}

function firstWords(sql: string): string {
  const line = sql.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 60)}...` : line;
}
