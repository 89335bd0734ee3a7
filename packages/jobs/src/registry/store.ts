import type { Collector } from '@nhipbao/collectors';
import { Account, Agency, Platform, RegisteredChannel, Registry, ReportingUnit, Source } from '@nhipbao/records';
import { claim, readFacts, type Warehouse } from '@nhipbao/warehouse';
import { stringify } from 'yaml';
import { z } from 'zod';
import { RegistryError } from './registry-error.ts';
import { settingsFaults } from './settings-faults.ts';

const LISTS = ['agencies', 'units', 'platforms', 'accounts', 'sources', 'channels'] as const;
type ListName = (typeof LISTS)[number];
/** Order in which units are shown: as the plan names them. */
const KINDS = ['newspaper', 'station', 'magazine'];

/** How an entity names an entry: `registry:source:<id>`. */
export const SINGULAR: Record<ListName, string> = {
  agencies: 'agency',
  units: 'unit',
  platforms: 'platform',
  accounts: 'account',
  sources: 'source',
  channels: 'channel',
};

/** The registry as the warehouse holds it now: from first start on, this is the truth and the YAML files only its seed. */
export async function loadRegistry(warehouse: Warehouse): Promise<Registry> {
  // The payload is null where the entry was taken out.
  const entries = async <T extends z.ZodType>(list: ListName, schema: T): Promise<z.output<T>[]> =>
    (await readFacts(warehouse, `registry:${SINGULAR[list]}:`, schema.nullable()))
      .map((fact) => fact.payload)
      .filter((entry) => entry !== null);
  const [agencies, units, platforms, accounts, sources, channels] = await Promise.all([
    entries('agencies', Agency),
    entries('units', ReportingUnit),
    entries('platforms', Platform),
    entries('accounts', Account),
    entries('sources', Source),
    entries('channels', RegisteredChannel),
  ]);
  const inOrder = units.toSorted((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
  return { agencies, units: inOrder, platforms, accounts, sources, channels };
}

export interface RegistryChange {
  list: ListName;
  id: string;
  kind: 'added' | 'changed' | 'removed';
  before: unknown;
  after: unknown;
}

/** What applying `wanted` would change, in a fixed order. */
export function diffRegistry(current: Registry, wanted: Registry): RegistryChange[] {
  return LISTS.flatMap((list) => {
    const before = new Map<string, unknown>(current[list].map((entry) => [entry.id, entry]));
    const after = new Map<string, unknown>(wanted[list].map((entry) => [entry.id, entry]));
    return [...new Set([...before.keys(), ...after.keys()])].toSorted().flatMap((id): RegistryChange[] => {
      const [old, now] = [before.get(id) ?? null, after.get(id) ?? null];
      if (stable(old) === stable(now)) return [];
      return [
        { list, id, kind: old === null ? 'added' : now === null ? 'removed' : 'changed', before: old, after: now },
      ];
    });
  });
}

/** JSON with sorted keys: two entries that say the same compare equal whatever order their fields were written in. */
function stable(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** Writes changes as facts, each with who made it. Throws when somebody else changed the same entry in between. */
export async function applyRegistry(
  warehouse: Warehouse,
  changes: readonly RegistryChange[],
  by: string,
): Promise<void> {
  const versions = new Map(
    (await readFacts(warehouse, 'registry:', z.unknown())).map((fact) => [fact.entity, fact.version]),
  );
  for (const { list, id, after } of changes) {
    const entity = `registry:${SINGULAR[list]}:${id}`;
    const { won } = await claim(warehouse, { entity, expected: versions.get(entity) ?? 0, payload: after, by });
    if (!won) throw new Error(`${list} ${id} was changed by somebody else just now; look at the difference again`);
  }
}

/** Loads the seed at first start; from then on what the warehouse holds stays. Throws RegistryError where a collector refuses settings. */
export async function seedRegistry(
  warehouse: Warehouse,
  seed: Registry,
  kinds: ReadonlyMap<string, Collector>,
): Promise<number> {
  const known = await readFacts(warehouse, 'registry:', z.unknown());
  if (known.length > 0) return 0;
  const faults = settingsFaults(seed.sources, kinds);
  if (faults.length > 0) throw new RegistryError(faults);
  const changes = diffRegistry(Registry.parse(Object.fromEntries(LISTS.map((list) => [list, []]))), seed);
  await applyRegistry(warehouse, changes, 'seed');
  return changes.length;
}

/** The registry as the YAML files of infra/registry: what `registry diff` and `apply` read back. */
export function exportRegistry(registry: Registry): Record<string, string> {
  return {
    'agencies.yaml': stringify(registry.agencies),
    'units.yaml': stringify(registry.units),
    'platforms.yaml': stringify(registry.platforms),
    'accounts.yaml': stringify(registry.accounts),
    'sources.yaml': stringify(registry.sources),
    'channels.yaml': stringify(registry.channels),
  };
}
