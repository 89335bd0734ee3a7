import type { Registry, RegistryDifference, RegistryFiles } from '@nhipbao/records';
import { readFacts, type Warehouse } from '@nhipbao/warehouse';
import { z } from 'zod';
import { RegistryError, readRegistry } from './read-files.ts';
import { applyRegistry, diffRegistry, loadRegistry, type RegistryChange, SINGULAR } from './store.ts';

const LIST_OF_FILE: Record<string, keyof Registry> = {
  'agencies.yaml': 'agencies',
  'units.yaml': 'units',
  'platforms.yaml': 'platforms',
  'accounts.yaml': 'accounts',
  'sources.yaml': 'sources',
};

interface Compared {
  difference: RegistryDifference;
  changes: RegistryChange[];
}

/** What applying these files would change. A list whose file is not given stays as it is. Faults are answered, not thrown. */
export async function diffFiles(warehouse: Warehouse, files: RegistryFiles): Promise<RegistryDifference> {
  return (await compare(warehouse, files)).difference;
}

/** Applies the files and answers what was changed. Throws RegistryError for files with faults, and for conflicts without `force`. */
export async function applyFiles(
  warehouse: Warehouse,
  request: RegistryFiles & { force: boolean },
  by: string,
): Promise<RegistryDifference> {
  const { difference, changes } = await compare(warehouse, request);
  if (difference.faults.length > 0)
    throw new RegistryError(
      difference.faults.map(({ file, entry, field, message }) => `${file}, entry ${entry}, field ${field}: ${message}`),
    );
  const conflicts = difference.changes.filter((change) => change.conflict);
  if (conflicts.length > 0 && !request.force) {
    throw new RegistryError(
      conflicts.map(
        ({ list, entry }) =>
          `${list}.yaml, entry ${entry}: changed in the product since; export first, or apply with --force`,
      ),
    );
  }
  await applyRegistry(warehouse, changes, `apply:${by}`);
  return difference;
}

async function compare(warehouse: Warehouse, { files }: RegistryFiles): Promise<Compared> {
  const current = await loadRegistry(warehouse);
  const unknown = Object.keys(files).filter((name) => !(name in LIST_OF_FILE));
  const faults = unknown.map((file) => ({
    file,
    entry: '',
    field: '',
    message: `no list of the registry; expected ${Object.keys(LIST_OF_FILE).join(', ')}`,
  }));
  try {
    const given = Object.fromEntries(
      Object.entries(files).flatMap(([name, text]) => (LIST_OF_FILE[name] ? [[LIST_OF_FILE[name], text]] : [])),
    );
    const wanted = readRegistry(given, current);
    const changes = diffRegistry(current, wanted);
    const authors = await lastAuthors(warehouse);
    return { changes, difference: { faults, changes: changes.map((change) => wireChange(change, authors)) } };
  } catch (error) {
    if (!(error instanceof RegistryError)) throw error;
    const named = error.faults.map((fault) => {
      const [, file = '', entry = '', field = '', message = fault] =
        /^(\S+?)(?:, entry (.*?), field (.*?))?: (.*)$/s.exec(fault) ?? [];
      return { file, entry, field, message };
    });
    return { changes: [], difference: { faults: [...faults, ...named], changes: [] } };
  }
}

/** Who wrote the present version of each entry. */
async function lastAuthors(warehouse: Warehouse): Promise<Map<string, string>> {
  return new Map((await readFacts(warehouse, 'registry:', z.unknown())).map((fact) => [fact.entity, fact.by]));
}

const Fields = z.record(z.string(), z.unknown()).nullable();

function wireChange(
  change: RegistryChange,
  authors: ReadonlyMap<string, string>,
): RegistryDifference['changes'][number] {
  const before = Fields.parse(change.before) ?? {};
  const after = Fields.parse(change.after) ?? {};
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const author = authors.get(`registry:${SINGULAR[change.list]}:${change.id}`);
  return {
    list: change.list,
    entry: change.id,
    kind: change.kind,
    fields: names
      .filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
      .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null })),
    conflict: author !== undefined && author !== 'seed' && !author.startsWith('apply:'),
  };
}
