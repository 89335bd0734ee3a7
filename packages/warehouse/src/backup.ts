import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { z } from 'zod';
import { defineQuery } from './define-query.ts';
import { WarehouseError } from './errors.ts';
import { DATABASE, readLocation } from './location.ts';
import { migrate } from './migrate.ts';
import { type OpenOptions, openWarehouse, type Warehouse } from './open.ts';
import { sqlLiteral } from './param-literal.ts';

/** What a finished backup holds. */
export interface BackupSummary {
  folder: string;
  /** Files of this backup alone, without those it takes from its base. */
  files: number;
  /** Bytes of this backup alone. */
  bytes: number;
}

const finishedBackup = defineQuery({
  name: 'finished-backup',
  params: z.object({ name: z.string() }),
  row: z.object({ num_entries: z.int(), compressed_size: z.int() }),
  sql: `
    SELECT num_entries, compressed_size
    FROM system.backups
    WHERE name = {name:String} AND status = 'BACKUP_CREATED'
    ORDER BY end_time DESC
    LIMIT 1`,
});

const tableNames = defineQuery({
  name: 'table-names',
  params: z.object({}),
  row: z.object({ name: z.string() }),
  sql: `SELECT name FROM system.tables WHERE database = currentDatabase() ORDER BY name`,
});

/**
 * Backs the whole database up into a new folder, while it is in use. With `base` (the folder of an earlier backup) only
 * what changed since is copied; the base must stay where it is. `leaveOut` names tables whose rows must not leave the
 * machine (tokens of platforms): they are empty after a restore. Each table is taken as of one moment, the moments of two
 * tables may differ by a little, so state must be written after the records it speaks of. In server mode the folder is
 * one of the server. Throws WarehouseError `backup`.
 */
export async function backupWarehouse(
  warehouse: Warehouse,
  options: { to: string; base?: string; leaveOut?: readonly string[] },
): Promise<BackupSummary> {
  const { to, base, leaveOut = [] } = options;
  mustBeAbsolute(to, base);
  if (warehouse.mode === 'embedded') mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
  const except =
    leaveOut.length === 0
      ? ''
      : ` EXCEPT TABLES ${leaveOut.map((table) => `${warehouse.database}.${table}`).join(', ')}`;
  const settings = base === undefined ? '' : ` SETTINGS base_backup = File(${sqlLiteral(base)})`;
  const target = `File(${sqlLiteral(to)})`;
  await warehouse
    .command(`BACKUP DATABASE ${warehouse.database}${except} TO ${target}${settings}`)
    .catch((cause: unknown) => {
      throw backupError(`backup to ${to}`, cause);
    });
  const summary = await warehouse.reader.find(finishedBackup, { name: target });
  return { folder: to, files: summary?.num_entries ?? 0, bytes: summary?.compressed_size ?? 0 };
}

/**
 * Restores a backup into a location that holds nothing yet, and migrates it to this code. The caller closes what it
 * gets. `base` says where the base of an incremental backup is now, if it was moved. A rotating token that was left
 * out of the backup has to be connected again. Throws WarehouseError `backup` (the location holds a store, there is no
 * backup, or one of a newer version).
 */
export async function restoreWarehouse(options: {
  location: string;
  from: string;
  base?: string;
  /** Database that was backed up, where it was not the usual one. */
  database?: string;
  open?: OpenOptions;
}): Promise<Warehouse> {
  const { location, from, base, database = DATABASE } = options;
  mustBeAbsolute(from, base);
  const place = readLocation(location);
  if (place.kind === 'folder') refuseUsedFolder(place.folder);
  if (place.kind !== 'server' && !existsSync(join(from, '.backup'))) {
    throw new WarehouseError('backup', `${from} is not a backup: it has no file .backup`);
  }

  const warehouse = await openWarehouse(location, options.open);
  try {
    const tables = await warehouse.query(tableNames, {});
    if (tables.length > 0) {
      const message = `${warehouse.location} already holds a store (${tables.length} tables): restore into an empty place`;
      throw new WarehouseError('backup', message);
    }
    const rename = database === warehouse.database ? '' : ` AS ${warehouse.database}`;
    const settings = base === undefined ? '' : ` SETTINGS base_backup = File(${sqlLiteral(base)})`;
    await warehouse.command(`RESTORE DATABASE ${database}${rename} FROM File(${sqlLiteral(from)})${settings}`);
    await migrate(warehouse, { again: true });
    return warehouse;
  } catch (cause) {
    await warehouse.close();
    throw backupError(`restore from ${from}`, cause);
  }
}

function mustBeAbsolute(...folders: (string | undefined)[]): void {
  for (const folder of folders) {
    if (folder === undefined || isAbsolute(folder)) continue;
    throw new WarehouseError('backup', `"${folder}" is not an absolute path`);
  }
}

function refuseUsedFolder(folder: string): void {
  if (!existsSync(folder) || readdirSync(folder).length === 0) return;
  throw new WarehouseError('backup', `${folder} is not empty: restore into a new folder, then start with that one`);
}

function backupError(subject: string, cause: unknown): WarehouseError {
  if (cause instanceof WarehouseError && cause.fault !== 'query') return cause;
  const reason = cause instanceof Error ? cause.message : String(cause);
  const engineCode = cause instanceof WarehouseError ? cause.engineCode : undefined;
  return new WarehouseError('backup', `${subject} failed: ${reason}`, { cause, engineCode });
}
