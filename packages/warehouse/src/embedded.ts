import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ClickHouseClient, ClickHouseLogLevel, type ClickHouseSettings, createClient } from '@clickhouse/client';
import type { ChdbConnection } from 'chdb/connection';
import { openChannel } from './channel.ts';
import type { Engine } from './engine.ts';
import { messageOf } from './engine-error.ts';
import { WarehouseError } from './errors.ts';
import { COMMON_SETTINGS, type Limits, readerSettings } from './limits.ts';
import { linesOf } from './lines-of.ts';
import { DATABASE } from './location.ts';
import { forgetOwner, heldError, isHeldElsewhere, isHeldHere, noteOwner } from './lock-owner.ts';
import { mapInTurns } from './map-in-turns.ts';
import { bindStatements, sqlLiteral } from './param-literal.ts';

/**
 * Server configuration of the embedded engine. It is always given, also because the engine otherwise takes a
 * config.xml that happens to lie in the working directory. Backups may go to any folder this user can write: the
 * engine runs with the user's own rights, and no SQL from outside reaches it.
 */
const CONFIGURATION = `<clickhouse>
  <backups><allowed_path>/</allowed_path></backups>
  <max_server_memory_usage_to_ram_ratio>0.5</max_server_memory_usage_to_ram_ratio>
</clickhouse>
`;

interface Connection {
  client: ClickHouseClient;
  native: ChdbConnection;
  close(): Promise<void>;
}

/** Opens ClickHouse in this process, over a folder or over a temporary one that goes away at close. */
export async function openEmbedded(folder: string | undefined, limits: Limits): Promise<Engine> {
  const home = folder ?? mkdtempSync(join(tmpdir(), 'nhipbao-'));
  mkdirSync(home, { recursive: true, mode: 0o700 });
  if (isHeldHere(home)) throw heldError(home);

  // Imported here: the library is half a gigabyte, and server mode must not need it.
  const { Session, drainPending } = await loadEngine();
  const { createChdbConnection } = await import('chdb/connection');
  const configuration = join(home, 'engine.xml');
  writeFileSync(configuration, CONFIGURATION, { mode: 0o600 });
  await drainPending();
  const session = openSession(() => new Session(home, { connectionArgs: [`--config-file=${configuration}`] }), home);
  noteOwner(home);
  session.query(`CREATE DATABASE IF NOT EXISTS ${DATABASE}`);

  const connect = async (settings: ClickHouseSettings): Promise<Connection> => {
    const native = createChdbConnection({ path: home });
    // The cast: chdb and the client each bundle a copy of the type Connection, equal but for a private field.
    const client = createClient({ connection: native as unknown as never, log: { level: ClickHouseLogLevel.OFF } });
    // Settings stay on an embedded connection: given once, they hold for native inserts too, and cost nothing (given
    // with each query, they doubled the time of a small one).
    await client.command({ query: `USE ${DATABASE}`, clickhouse_settings: settings });
    return { client, native, close: () => client.close() };
  };
  const { readers, writers } = shareOfThreads();
  const reading = openChannel(() => connect(readerSettings(limits)), readers);
  const writing = openChannel(() => connect(COMMON_SETTINGS), writers);
  // Backups, exports and migrations take long: a connection of their own, so that inserts do not wait for them.
  const maintaining = openChannel(() => connect(COMMON_SETTINGS), 1);
  const run: Engine['run'] = (sql, params) =>
    maintaining.use(async ({ client }) => {
      await client.command({ query: bindStatements(params) + sql });
    });

  return {
    mode: 'embedded',
    folder: home,
    database: DATABASE,
    ask: (sql, params) =>
      reading.use(async ({ native }) => {
        // Not client.query: it decodes the whole answer as a stream, which cost more than all else of 50,000 rows.
        const result = await native.chdb.queryAsync(bindStatements(params) + sql, { format: 'JSONEachRow' });
        return mapInTurns(linesOf(result.bytes()), (line): unknown => JSON.parse(line));
      }),
    run,
    append: (table, lines, token) =>
      writing.use(async ({ native }) => {
        // Not client.insert: it reads the bytes as UTF-8 text, and its settings stay on the connection, so that an
        // insert after one with a token would be dropped as a repeat of it.
        const settings = token === undefined ? {} : { insert_deduplication_token: token };
        await native.chdb.rawInsert({ table, values: lines, format: 'JSONEachRow', settings });
      }),
    save: (sql, format, file) => run(`${sql} INTO OUTFILE ${sqlLiteral(file)} FORMAT ${format}`, {}),
    async close() {
      await Promise.all([reading.close(), writing.close(), maintaining.close()]);
      session.close();
      await drainPending();
      forgetOwner(home);
      if (folder === undefined) rmSync(home, { recursive: true, force: true });
    },
  };
}

/**
 * Every query occupies a thread of libuv's pool, which also serves files and name look-ups: half of them may read and
 * a quarter write. With Node's default of 4 that is 2 and 1; start with UV_THREADPOOL_SIZE=16 for 8 and 4.
 */
function shareOfThreads(): { readers: number; writers: number } {
  const threads = Number(process.env.UV_THREADPOOL_SIZE) || 4;
  return { readers: Math.max(1, Math.floor(threads / 2)), writers: Math.max(1, Math.floor(threads / 4)) };
}

async function loadEngine(): Promise<typeof import('chdb')> {
  try {
    return await import('chdb');
  } catch (cause) {
    const message = `the embedded ClickHouse does not run on this machine (${process.platform} ${process.arch}): ${messageOf(cause)}; use a ClickHouse server (http://...), on Windows WSL2 or a server`;
    throw new WarehouseError('location', message, { cause });
  }
}

function openSession<T>(open: () => T, home: string): T {
  try {
    return open();
  } catch (cause) {
    if (isHeldElsewhere(home)) throw heldError(home, cause);
    const message = `the data folder ${home} cannot be opened: ${messageOf(cause)}; the engine's own reason stands above on stderr`;
    throw new WarehouseError('location', message, { cause });
  }
}
