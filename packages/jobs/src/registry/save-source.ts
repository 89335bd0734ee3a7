import type { Collector } from '@nhipbao/collectors';
import { Account, type Registry, registryFaults, Source } from '@nhipbao/records';
import { claim, readFact, type Warehouse } from '@nhipbao/warehouse';
import { z } from 'zod';
import { RegistryError } from './registry-error.ts';
import { settingsFaults } from './settings-faults.ts';
import { loadRegistry } from './store.ts';

interface Tools {
  warehouse: Warehouse;
  collectors: ReadonlyMap<string, Collector>;
}

/**
 * Writes one source of the registry, new or changed, as a fact of who did it. Its settings are checked by its collector; settings that
 * changed must be proved again. Throws RegistryError naming the fields, and for somebody else's change in between.
 */
export async function saveSource({ warehouse, collectors }: Tools, source: Source, by: string): Promise<Source> {
  const registry = await loadRegistry(warehouse);
  const before = registry.sources.find(({ id }) => id === source.id);
  const proved = before && JSON.stringify(before.settings) === JSON.stringify(source.settings);
  const entry = Source.parse({ ...source, verified: proved ? before.verified : 'never' });
  const faults = [
    ...faultsWith({ ...registry, sources: [...others(registry.sources, entry), entry] }, 'sources', entry.id),
    ...settingsFaults([entry], collectors),
  ];
  if (faults.length > 0) throw new RegistryError(faults);
  await put(warehouse, `registry:source:${entry.id}`, entry, by);
  return entry;
}

/** Writes one account of the registry, new or changed. Throws RegistryError. */
export async function saveAccount(
  { warehouse }: Pick<Tools, 'warehouse'>,
  account: Account,
  by: string,
): Promise<Account> {
  const registry = await loadRegistry(warehouse);
  const entry = Account.parse(account);
  const faults = faultsWith(
    { ...registry, accounts: [...others(registry.accounts, entry), entry] },
    'accounts',
    entry.id,
  );
  if (faults.length > 0) throw new RegistryError(faults);
  await put(warehouse, `registry:account:${entry.id}`, entry, by);
  return entry;
}

const others = <Entry extends { id: string }>(list: readonly Entry[], { id }: { id: string }) =>
  list.filter((one) => one.id !== id);

/** Faults of this entry alone: an old fault elsewhere keeps nobody from working. */
function faultsWith(registry: Registry, list: 'sources' | 'accounts', id: string) {
  return registryFaults(registry)
    .filter((fault) => fault.list === list && fault.entry === id)
    .map(({ entry, field, message }) => ({ file: `${list}.yaml`, entry, field, message }));
}

async function put(warehouse: Warehouse, entity: string, payload: unknown, by: string): Promise<void> {
  const current = await readFact(warehouse, entity, z.unknown());
  const { won } = await claim(warehouse, { entity, expected: current?.version ?? 0, payload, by });
  if (won) return;
  const [, list = '', entry = ''] = entity.split(':');
  const message = 'somebody else changed it just now; look at it again';
  throw new RegistryError([{ file: `${list}s.yaml`, entry, field: '', message }]);
}
