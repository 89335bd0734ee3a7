import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ClickHouseClient, type ClickHouseSettings, createClient } from '@clickhouse/client';
import { exclusiveChannel } from './channel.ts';
import { engineError, messageOf } from './engine-error.ts';
import { WarehouseError } from './errors.ts';
import { COMMON_SETTINGS, type Limits, readerSettings } from './limits.ts';
import { DATABASE } from './location.ts';
import { forgetOwner, heldError, isHeldHere, noteOwner } from './lock-owner.ts';
import type { Engine } from './open.ts';

const READERS = 4;
const WRITERS = 4;

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

  const connect = async (settings: ClickHouseSettings): Promise<ClickHouseClient> => {
    // The cast: chdb and the client each bundle a copy of the type Connection, equal but for a private field.
    const connection = createChdbConnection({ path: home }) as unknown as never;
    const client = createClient({ connection, clickhouse_settings: settings });
    await client.command({ query: `USE ${DATABASE}` });
    return client;
  };
  session.query(`CREATE DATABASE IF NOT EXISTS ${DATABASE}`);
  const reading = exclusiveChannel(() => connect(readerSettings(limits)), READERS);
  const writing = exclusiveChannel(() => connect(COMMON_SETTINGS), WRITERS);

  return {
    mode: 'embedded',
    folder: home,
    database: DATABASE,
    reading,
    writing,
    async close() {
      await Promise.all([reading.close(), writing.close()]);
      session.close();
      await drainPending();
      forgetOwner(home);
      if (folder === undefined) rmSync(home, { recursive: true, force: true });
    },
  };
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
    if (/lock file|CANNOT_OPEN_FILE|one data directory per process/i.test(String(cause))) throw heldError(home, cause);
    throw engineError(`opening ${home}`, 'location', cause);
  }
}
