import { fileURLToPath } from 'node:url';
import { loadKinds } from '@nhipbao/collectors';
import { migrate, openWarehouse } from '@nhipbao/warehouse';
import { describe, expect, test } from 'vitest';
import { applyFiles, diffFiles } from './files.ts';
import { readRegistry, readRegistryFolder } from './read-files.ts';
import { faultLine, RegistryError } from './registry-error.ts';
import { settingsFaults } from './settings-faults.ts';
import { exportRegistry, loadRegistry, seedRegistry } from './store.ts';

const SEED = fileURLToPath(new URL('../../../../infra/registry', import.meta.url));

function faultsOf(files: Parameters<typeof readRegistry>[0]): readonly string[] {
  try {
    readRegistry(files);
    return [];
  } catch (error) {
    if (error instanceof RegistryError) return error.faults.map(faultLine);
    throw error;
  }
}

describe('the shipped seed', () => {
  test('names the three units of the plan; the magazine has no source, no account is invented, nothing is verified', async () => {
    const registry = await readRegistryFolder(SEED);
    expect(registry.units.map((unit) => unit.id)).toEqual(['newspaper', 'station', 'magazine']);
    expect(registry.sources.filter((source) => source.unit === 'magazine')).toEqual([]);
    expect(registry.accounts).toEqual([]);
    expect(registry.sources.every((source) => source.verified === 'never')).toBe(true);
  });

  test('has settings that its collectors take', async () => {
    const { sources } = await readRegistryFolder(SEED);
    const kinds = await loadKinds();
    expect(settingsFaults(sources, kinds)).toEqual([]);
    const [first] = sources.map((source) => ({ ...source, settings: { url: 'bao' } }));
    expect(settingsFaults(first ? [first] : [], kinds).map(faultLine)[0]).toMatch(
      /^sources\.yaml, entry bao-tay-ninh-rss, field settings\.url: /,
    );
  });
});

describe('a mistake in a registry file is named by file, entry and field', () => {
  test('a wrong type', () => {
    expect(faultsOf({ platforms: '- { id: zalo, name: Zalo, scope: home, basis: x }' })[0]).toMatch(
      /^platforms\.yaml, entry zalo, field scope: /,
    );
  });
  test('an unknown field', () => {
    expect(faultsOf({ agencies: '- { id: a, name: A, web: x }' })[0]).toMatch(/^agencies\.yaml, entry a: .*web/);
  });
  test('a reference that points nowhere', () => {
    const faults = faultsOf({
      units: '- { id: u, name: U, shortName: U, kind: station, agencies: [{ agency: gone }] }',
    });
    expect(faults).toEqual([
      'units.yaml, entry u, field agencies: "gone" is not in agencies; add it there or mend the name',
    ]);
  });
  test('an id used twice', () => {
    expect(faultsOf({ agencies: '- { id: a, name: A }\n- { id: a, name: B }' })[0]).toMatch(
      /entry a, field id: this id is used twice/,
    );
  });
  test('broken YAML, with the line', () => {
    expect(faultsOf({ agencies: '- id: a\n  name: "A' })[0]).toMatch(/^agencies\.yaml: no readable YAML at line \d/);
  });
  test('a file that is no list', () => {
    expect(faultsOf({ agencies: 'id: a' })[0]).toMatch(/^agencies\.yaml: must be a list/);
  });
  test('all of them at once', () => {
    expect(faultsOf({ agencies: '- { id: A! }\n- { name: B }' }).length).toBeGreaterThan(2);
  });
});

test('the warehouse is the truth from first start on: a seed never overwrites, apply shows and asks for force', async () => {
  const warehouse = await openWarehouse('chdb::memory:');
  try {
    await migrate(warehouse);
    const kinds = await loadKinds();
    const seed = await readRegistryFolder(SEED);
    expect(await seedRegistry(warehouse, seed, kinds)).toBeGreaterThan(0);
    expect(await seedRegistry(warehouse, { ...seed, sources: [] }, kinds)).toBe(0);
    const stored = await loadRegistry(warehouse);
    expect(stored.sources).toHaveLength(seed.sources.length);

    const files = { files: exportRegistry(stored) };
    expect(await diffFiles(warehouse, kinds, files)).toEqual({ faults: [], changes: [] });

    const renamed = {
      files: {
        'agencies.yaml': (files.files['agencies.yaml'] ?? '').replace('Tạp chí Văn nghệ Tây Ninh', 'Tạp chí Văn nghệ'),
      },
    };
    const difference = await diffFiles(warehouse, kinds, renamed);
    expect(difference.changes).toMatchObject([
      { list: 'agencies', kind: 'changed', conflict: false, fields: [{ field: 'name' }] },
    ]);
    await applyFiles(warehouse, kinds, { ...renamed, force: false }, 'user:lan');
    expect((await loadRegistry(warehouse)).agencies.some((agency) => agency.name === 'Tạp chí Văn nghệ')).toBe(true);
    expect((await loadRegistry(warehouse)).units).toHaveLength(3);
  } finally {
    await warehouse.close();
  }
});
