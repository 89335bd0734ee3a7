import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type ClickHouseClient, ClickHouseLogLevel, type ClickHouseSettings, createClient } from '@clickhouse/client';
import type { Engine } from './engine.ts';
import { engineError } from './engine-error.ts';
import { COMMON_SETTINGS, type Limits, readerSettings } from './limits.ts';
import type { Location } from './location.ts';

/** Migrations and backups may take their time; a query's own limit stands in the reader's settings. */
const MAINTENANCE_TIMEOUT_MS = 30 * 60_000;

/** The server holds an answer back until it is whole: otherwise one that fails half-way begins with status 200. */
const WHOLE_ANSWERS: ClickHouseSettings = { wait_end_of_query: 1 };

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
      log: { level: ClickHouseLogLevel.OFF }, // what fails is thrown; the client would print the statement as well
    });

  const creator = connect(COMMON_SETTINGS, 30_000, 'default');
  try {
    await creator.command({ query: `CREATE DATABASE IF NOT EXISTS ${database}` });
  } catch (cause) {
    throw engineError(`opening ${url}`, 'location', cause);
  } finally {
    await creator.close();
  }

  const reading = connect({ ...readerSettings(limits), ...WHOLE_ANSWERS }, (limits.seconds + 10) * 1000, database);
  const writing = connect(COMMON_SETTINGS, MAINTENANCE_TIMEOUT_MS, database);
  return {
    mode: 'server',
    folder: undefined,
    database,
    async ask(sql, params) {
      const result = await reading.query({ query: sql, query_params: params, format: 'JSONEachRow' });
      return result.json<unknown>();
    },
    async run(sql, params) {
      await writing.command({ query: sql, query_params: params });
    },
    async append(table, lines, token) {
      const settings = token === undefined ? '' : ` SETTINGS insert_deduplication_token = '${token}'`;
      const values = Readable.from([lines], { objectMode: false });
      const { stream } = await writing.exec({ query: `INSERT INTO ${table}${settings} FORMAT JSONEachRow`, values });
      for await (const _ of stream); // the answer is empty; reading it to its end frees the socket
    },
    async save(sql, format, file) {
      const { stream } = await writing.exec({ query: `${sql} FORMAT ${format}`, clickhouse_settings: WHOLE_ANSWERS });
      await pipeline(stream, createWriteStream(file, { flags: 'wx', mode: 0o600 }));
    },
    async close() {
      await Promise.all([reading.close(), writing.close()]);
    },
  };
}
