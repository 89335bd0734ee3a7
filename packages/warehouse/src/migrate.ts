import { InstantText } from '@nhipbao/records';
import { z } from 'zod';
import { defineQuery } from './define-query.ts';
import { WarehouseError } from './errors.ts';
import type { Warehouse } from './open.ts';
import { MIGRATIONS, readSqlFolder, type SqlFile, VIEWS } from './sql-folder.ts';
import { applyViews } from './views.ts';

/** Every file stands in it once it ran to its end. A crash before that runs the file again, hence idempotent DDL. */
const LEDGER = `
  CREATE TABLE IF NOT EXISTS applied_migrations (
    number UInt32, name String, checksum String, applied_at DateTime64(3, 'UTC') DEFAULT now64(3)
  ) ENGINE = {replicated}MergeTree ORDER BY number`;

const appliedMigrations = defineQuery({
  name: 'applied-migrations',
  params: z.object({}),
  row: z.object({ number: z.int(), name: z.string(), checksum: z.string(), applied_at: InstantText }),
  sql: `SELECT number, name, checksum, applied_at FROM applied_migrations ORDER BY number LIMIT 1 BY number`,
});

/** What can be run twice with the effect of once. */
const IDEMPOTENT =
  /^(CREATE (TABLE|VIEW|MATERIALIZED VIEW|DICTIONARY|FUNCTION|DATABASE) IF NOT EXISTS|CREATE OR REPLACE|DROP \w+( VIEW)? IF EXISTS|ALTER TABLE [\w`]+ (ADD (COLUMN|INDEX|CONSTRAINT|PROJECTION) IF NOT EXISTS|DROP (COLUMN|INDEX|CONSTRAINT|PROJECTION) IF EXISTS|MODIFY|COMMENT|MATERIALIZE|REMOVE|RESET)|OPTIMIZE TABLE)\b/i;

/**
 * Brings the database to the code: runs the numbered migrations that it has not seen, then applies all views. Safe to
 * run again, and after a crash in the middle. `again` runs all files once more, which brings back tables that a backup
 * left out. Answers the names of the files that are new. Throws WarehouseError `newer`
 * (the database has seen a migration that this code lacks) and `migration` (a file was changed after it ran, a
 * statement could not be run twice, the engine refused one), always naming the file.
 */
export async function migrate(
  warehouse: Warehouse,
  options: { migrations?: URL; views?: URL; again?: boolean } = {},
): Promise<string[]> {
  const files = readMigrations(options.migrations ?? MIGRATIONS);
  await warehouse.command(fill(warehouse, LEDGER));
  const applied = new Map((await warehouse.query(appliedMigrations, {})).map((row) => [row.number, row]));

  const newest = Math.max(0, ...files.keys());
  for (const { number, name, checksum } of applied.values()) {
    const file = files.get(number);
    if (file === undefined) {
      const fault = number > newest ? 'newer' : 'migration';
      const reason =
        number > newest
          ? `the database was written by a newer version (it has seen ${name}.sql, this version ends at ${newest}): start that version, or restore a backup of this one`
          : `the database has seen ${name}.sql, which this version lacks`;
      throw new WarehouseError(fault, reason);
    }
    if (file.checksum !== checksum) {
      const reason = `migrations/${file.name}.sql was changed after it ran (as ${name}.sql): put the change into a new migration`;
      throw new WarehouseError('migration', reason);
    }
  }

  const ran: string[] = [];
  for (const [number, file] of files) {
    if (applied.has(number) && options.again !== true) continue;
    for (const [index, statement] of file.statements.entries()) {
      await warehouse.command(fill(warehouse, statement)).catch((cause: unknown) => {
        const reason = cause instanceof Error ? cause.message : String(cause);
        throw new WarehouseError('migration', `migrations/${file.name}.sql, statement ${index + 1}: ${reason}`, {
          cause,
        });
      });
    }
    if (applied.has(number)) continue;
    await warehouse.writer.insert('applied_migrations', [{ number, name: file.name, checksum: file.checksum }]);
    ran.push(file.name);
  }
  await applyViews(warehouse, options.views ?? VIEWS);
  return ran;
}

function readMigrations(folder: URL): Map<number, SqlFile> {
  const files = new Map<number, SqlFile>();
  for (const file of readSqlFolder(folder)) {
    const number = Number(/^(\d{4})-[a-z0-9-]+$/.exec(file.name)?.[1]);
    if (!(number > 0)) throw new WarehouseError('migration', `migrations/${file.name}.sql is not named NNNN-name.sql`);
    const twin = files.get(number);
    if (twin) throw new WarehouseError('migration', `migrations/${file.name}.sql has the number of ${twin.name}.sql`);
    for (const [index, statement] of file.statements.entries()) {
      if (IDEMPOTENT.test(statement.replace(/\s+/g, ' '))) continue;
      const reason = `statement ${index + 1} cannot be run twice; say IF NOT EXISTS or IF EXISTS`;
      throw new WarehouseError('migration', `migrations/${file.name}.sql: ${reason}`);
    }
    files.set(number, file);
  }
  return files;
}

/** The one placeholder of migrations: `{replicated}MergeTree` is a replicating engine in a cluster. */
function fill(warehouse: Warehouse, statement: string): string {
  return statement.replaceAll('{replicated}', warehouse.replicated ? 'Replicated' : '');
}
