import { randomUUID } from 'node:crypto';
import { rename, rm } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import { WarehouseError } from './errors.ts';
import type { Warehouse } from './open.ts';
import { VIEWS } from './sql-folder.ts';
import { viewNames } from './views.ts';

/** Formats an export can have, with the engine's name for them. JSON is one array, written row by row. */
const FORMATS = { csv: 'CSVWithNames', json: 'JSONEachRow', parquet: 'Parquet' } as const;
export type ExportFormat = keyof typeof FORMATS;

/** Views that hold accounts, sessions and secrets, or an assessor's sample and labels: no export, by whoever it is asked. */
const PRIVATE_VIEWS = new Set([
  'current_facts',
  'fact_versions',
  'attached_documents',
  'vault_entries',
  'population_items',
  'sampled_items',
  'assessor_labels',
  'audit_facts',
]);

/**
 * Writes all rows of a view into a file, which appears (or is replaced) whole at the end. Only the views of the views
 * folder can be named; their rows go to the file without passing through memory. Times are ISO 8601 in UTC.
 * Throws WarehouseError `params` (no such view, a relative path) and `query`.
 */
export async function exportView(
  warehouse: Warehouse,
  view: string,
  options: { format: ExportFormat; to: string; views?: URL },
): Promise<void> {
  const { format, to, views = VIEWS } = options;
  const names = viewNames(views).filter((name) => !PRIVATE_VIEWS.has(name));
  if (!names.includes(view)) {
    throw new WarehouseError('params', `there is no view "${view}"; there are ${names.join(', ')}`);
  }
  if (!isAbsolute(to)) throw new WarehouseError('params', `"${to}" is not an absolute path`);

  const settings = format === 'json' ? ' SETTINGS output_format_json_array_of_rows = 1' : '';
  const unfinished = `${to}.${randomUUID()}.part`;
  try {
    await warehouse.save(`SELECT * FROM ${view}${settings}`, FORMATS[format], unfinished);
    await rename(unfinished, to);
  } catch (cause) {
    await rm(unfinished, { force: true });
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new WarehouseError('query', `export of ${view} to ${to} failed: ${reason}`, { cause });
  }
}
