import type { Collector } from '@nhipbao/collectors';
import type { Registry, RegistryDifference, RegistryFiles } from '@nhipbao/records';
import { readFacts, type Warehouse } from '@nhipbao/warehouse';
import { z } from 'zod';
import { readRegistry, unknownFile } from './read-files.ts';
import { RegistryError } from './registry-error.ts';
import { settingsFaults } from './settings-faults.ts';
import { applyRegistry, diffRegistry, loadRegistry, type RegistryChange, SINGULAR } from './store.ts';

const LIST_OF_FILE: Record<string, keyof Registry> = {
  'agencies.yaml': 'agencies',
  'units.yaml': 'units',
  'platforms.yaml': 'platforms',
  'accounts.yaml': 'accounts',
  'sources.yaml': 'sources',
  'channels.yaml': 'channels',
};

type Kinds = ReadonlyMap<string, Collector>;

interface Compared {
  difference: RegistryDifference;
  changes: RegistryChange[];
}

/** What applying these files would change. A list whose file is not given stays as it is. Faults are answered, not thrown. */
export async function diffFiles(warehouse: Warehouse, kinds: Kinds, files: RegistryFiles): Promise<RegistryDifference> {
  return (await compare(warehouse, kinds, files)).difference;
}

/** Applies the files and answers what was changed. Throws RegistryError for files with faults, and for conflicts without `force`. */
export async function applyFiles(
  warehouse: Warehouse,
  kinds: Kinds,
  request: RegistryFiles & { force: boolean },
  by: string,
): Promise<RegistryDifference> {
  const { difference, changes } = await compare(warehouse, kinds, request);
  if (difference.faults.length > 0) throw new RegistryError(difference.faults);
  const conflicts = difference.changes.filter((change) => change.conflict);
  if (conflicts.length > 0 && !request.force) {
    const message = 'changed in the product since; export first, or apply with --force';
    throw new RegistryError(conflicts.map(({ list, entry }) => ({ file: `${list}.yaml`, entry, field: '', message })));
  }
  await applyRegistry(warehouse, changes, `apply:${by}`);
  return difference;
}

async function compare(warehouse: Warehouse, kinds: Kinds, { files }: RegistryFiles): Promise<Compared> {
  const current = await loadRegistry(warehouse);
  const faults = Object.keys(files)
    .filter((name) => !(name in LIST_OF_FILE))
    .map(unknownFile);
  const given = Object.fromEntries(
    Object.entries(files).flatMap(([name, text]) => (LIST_OF_FILE[name] ? [[LIST_OF_FILE[name], text]] : [])),
  );
  try {
    const wanted = readRegistry(given, current);
    const changes = diffRegistry(current, wanted);
    const authors = await lastAuthors(warehouse);
    const difference = {
      faults: [...faults, ...settingsFaults(wanted.sources, kinds)],
      changes: changes.map((change) => wireChange(change, authors)),
    };
    return { changes, difference };
  } catch (error) {
    if (!(error instanceof RegistryError)) throw error;
    return { changes: [], difference: { faults: [...faults, ...error.faults], changes: [] } };
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
