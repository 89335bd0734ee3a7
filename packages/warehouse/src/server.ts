import { type ClickHouseClient, type ClickHouseSettings, createClient } from '@clickhouse/client';
import { sharedChannel } from './channel.ts';
import { engineError } from './engine-error.ts';
import { COMMON_SETTINGS, type Limits, readerSettings } from './limits.ts';
import type { Location } from './location.ts';
import type { Engine } from './open.ts';

/** Migrations and backups may take their time; a query's own limit stands in the reader's settings. */
const MAINTENANCE_TIMEOUT_MS = 30 * 60_000;

/** Connects to a ClickHouse server over HTTP and creates the database where it is missing. */
export async function openServer(location: Extract<Location, { kind: 'server' }>, limits: Limits): Promise<Engine> {
  const { url, username, password, database } = location;
  const connect = (settings: ClickHouseSettings, timeout: number, into: string): ClickHouseClient =>
    createClient({
      url,
      username,
      password,
      database: into,
      application: 'nhipbao',
      request_timeout: timeout,
      clickhouse_settings: settings,
    });

  const creator = connect(COMMON_SETTINGS, 30_000, 'default');
  try {
    await creator.command({ query: `CREATE DATABASE IF NOT EXISTS ${database}` });
  } catch (cause) {
    throw engineError(`opening ${url}`, 'location', cause);
  } finally {
    await creator.close();
  }

  const reading = sharedChannel(connect(readerSettings(limits), (limits.seconds + 10) * 1000, database));
  const writing = sharedChannel(connect(COMMON_SETTINGS, MAINTENANCE_TIMEOUT_MS, database));
  return {
    mode: 'server',
    folder: undefined,
    database,
    reading,
    writing,
    async close() {
      await Promise.all([reading.close(), writing.close()]);
    },
  };
}
