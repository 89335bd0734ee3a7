import { resolve } from 'node:path';
import { WarehouseError } from './errors.ts';

/** Where a warehouse lives, as read from its location text. */
export type Location =
  | { kind: 'memory' }
  | { kind: 'folder'; folder: string }
  | { kind: 'server'; url: string; username: string; password: string; database: string };

/** The database that holds everything, where a server's URL names no other. */
export const DATABASE = 'nhipbao';

/** Reads `chdb:<folder>`, `chdb::memory:` or `http(s)://user:password@host:port/database`. */
export function readLocation(text: string): Location {
  if (text === 'chdb::memory:') return { kind: 'memory' };
  if (text.startsWith('chdb:')) {
    const folder = text.slice('chdb:'.length);
    if (folder !== '') return { kind: 'folder', folder: resolve(folder) };
  } else if (/^https?:/.test(text)) {
    if (URL.canParse(text)) return readServer(new URL(text));
  }
  const message = `"${withoutPassword(text)}" is not a warehouse: expected chdb:<folder>, chdb::memory: or http(s)://user:password@host:port/database`;
  throw new WarehouseError('location', message);
}

function readServer(url: URL): Location {
  const database = decodeURIComponent(url.pathname.slice(1)) || DATABASE;
  if (!/^[A-Za-z_]\w*$/.test(database)) {
    throw new WarehouseError('location', `"${database}" cannot be the name of a database`);
  }
  return {
    kind: 'server',
    url: url.origin,
    username: decodeURIComponent(url.username) || 'default',
    password: decodeURIComponent(url.password),
    database,
  };
}

/** The location as it may stand in logs and messages. */
export function withoutPassword(text: string): string {
  return text.replace(/(\/\/[^/@:]*):[^/]*@/, '$1:***@');
}
