import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative } from 'node:path';
import type { Clock } from '@nhipbao/records';
import type { PoliteFetch } from '../collector.ts';
import type { Exchange } from './exchange.ts';
import { SourceError } from './source-error.ts';

/** Gives the bytes of a file that people handed in, by its name. */
export type ReadImport = (name: string) => Promise<Uint8Array>;

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const MAX_BYTES = 64 * 1024 * 1024;

/** Files of the folder in which a deployment keeps what people hand in. Names that lead out of it, by `..` or by a link, are refused. */
export function importFolder(folder: string): ReadImport {
  return async (name) => {
    const root = await realpath(folder);
    const path = await realpath(join(root, name));
    const inside = relative(root, path);
    if (inside.startsWith('..') || isAbsolute(inside)) throw new Error(`"${name}" lies outside the folder for imports`);
    const { size } = await stat(path);
    if (size > MAX_BYTES) throw new Error(`"${name}" has ${size} bytes; at most ${MAX_BYTES} are read`);
    return readFile(path);
  };
}

/** Puts a file into the folder for imports under a name, in place of one that is there. */
export type SaveImport = (name: string, bytes: Uint8Array) => Promise<void>;

/** Writes into the folder that `importFolder` reads, whole or not at all. Names that lead out of it are refused. */
export function saveImports(folder: string): SaveImport {
  return async (name, bytes) => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const root = await realpath(folder);
    const path = join(root, name);
    const inside = relative(root, await realpath(dirname(path)));
    if (inside.startsWith('..') || isAbsolute(inside) || basename(path).startsWith('.'))
      throw new Error(`"${name}" lies outside the folder for imports`);
    const temporary = join(dirname(path), `.${randomUUID()}.tmp`);
    try {
      await writeFile(temporary, bytes, { mode: 0o600 });
      await rename(temporary, path);
    } finally {
      await rm(temporary, { force: true });
    }
  };
}

/** Takes a file that people handed in out of the folder for imports; one that is not there is no fault. */
export function dropImports(folder: string): (name: string) => Promise<void> {
  return async (name) => {
    const path = join(folder, name);
    const inside = relative(folder, path);
    if (inside.startsWith('..') || isAbsolute(inside)) throw new Error(`"${name}" lies outside the folder for imports`);
    await rm(path, { force: true });
  };
}

/**
 * A fetch that answers `import:NAME` from files handed in, so that they are archived and told apart ("not modified" by digest)
 * like everything else that is read. Throws SourceError for a file that cannot be read, and for every other address.
 */
export function fetchImports(options: {
  read: ReadImport;
  source: string;
  clock: Clock;
  onResponse: (exchange: Exchange) => void;
}): PoliteFetch {
  return async (address, { validators } = {}) => {
    const name = decodeURIComponent(address.replace(/^import:/, ''));
    const bytes = await options.read(name).catch((cause: unknown) => {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new SourceError(
        `The file "${basename(name)}" could not be read: ${reason}. Put it into the folder for imports.`,
        {
          source: options.source,
          code: 'file-unreadable',
          retry: 'later',
          url: address,
          cause,
        },
      );
    });
    const digest = createHash('sha256').update(bytes).digest('hex');
    const notModified = validators?.etag === digest;
    const contentType = bytes[0] === 0x50 && bytes[1] === 0x4b ? XLSX : 'text/csv';
    const exchange: Exchange = {
      url: address,
      status: notModified ? 304 : 200,
      statusText: notModified ? 'Not Modified' : 'OK',
      headers: [['content-type', contentType]],
      bytes,
      digest,
      fetchedAt: options.clock.now(),
      truncated: null,
      wireBytes: bytes.length,
    };
    options.onResponse(exchange);
    return {
      requestedUrl: address,
      url: address,
      status: exchange.status,
      headers: { 'content-type': contentType },
      contentType,
      bytes,
      digest,
      fetchedAt: exchange.fetchedAt,
      notModified,
      validators: { etag: digest },
    };
  };
}
