import { WarehouseError } from './errors.ts';
import type { Warehouse } from './open.ts';
import { readSqlFolder, type SqlFile, VIEWS } from './sql-folder.ts';

const VIEW_STATEMENT = /^CREATE OR REPLACE VIEW `?(\w+)`?\s/i;

/** Names of the views that readers may name: every view that a file of the views folder creates. */
export function viewNames(folder: URL = VIEWS): string[] {
  return readSqlFolder(folder).flatMap((file) => file.statements.map((statement) => viewName(file, statement)));
}

/**
 * Creates or replaces every view of the folder. In file order, and those that stand before a view they read are tried
 * again after the others. Throws WarehouseError `migration` naming the file.
 */
export async function applyViews(warehouse: Warehouse, folder: URL = VIEWS): Promise<void> {
  let waiting = readSqlFolder(folder).flatMap((file) =>
    file.statements.map((statement) => ({ name: viewName(file, statement), file: file.name, statement })),
  );
  while (waiting.length > 0) {
    const failed: { view: (typeof waiting)[number]; error: unknown }[] = [];
    for (const view of waiting) {
      await warehouse.command(view.statement).catch((error: unknown) => failed.push({ view, error }));
    }
    const first = failed[0];
    if (
      first !== undefined &&
      (failed.length === waiting.length || !failed.every(({ error }) => isMissingTable(error)))
    ) {
      const reason = first.error instanceof Error ? first.error.message : String(first.error);
      throw new WarehouseError('migration', `views/${first.view.file}.sql, ${first.view.name}: ${reason}`, {
        cause: first.error,
      });
    }
    waiting = failed.map(({ view }) => view);
  }
}

function isMissingTable(error: unknown): boolean {
  return error instanceof WarehouseError && error.engineCode === 'UNKNOWN_TABLE';
}

function viewName(file: SqlFile, statement: string): string {
  const name = VIEW_STATEMENT.exec(statement)?.[1];
  if (name !== undefined) return name;
  throw new WarehouseError(
    'migration',
    `views/${file.name}.sql: every statement begins with CREATE OR REPLACE VIEW name`,
  );
}
