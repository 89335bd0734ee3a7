import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  Account,
  Agency,
  Platform,
  RegisteredChannel,
  type Registry,
  ReportingUnit,
  registryFaults,
  Source,
} from '@nhipbao/records';
import { parse, YAMLParseError } from 'yaml';
import { z } from 'zod';
import { type FileFault, RegistryError } from './registry-error.ts';

const LISTS = {
  agencies: Agency,
  units: ReportingUnit,
  platforms: Platform,
  accounts: Account,
  sources: Source,
  channels: RegisteredChannel,
} as const;
type ListName = keyof typeof LISTS;
const NAMES = [
  'agencies',
  'units',
  'platforms',
  'accounts',
  'sources',
  'channels',
] as const satisfies readonly ListName[];

const EMPTY: Registry = { agencies: [], units: [], platforms: [], accounts: [], sources: [], channels: [] };

const Entry = z.object({ id: z.string() });

/** Reads one list from YAML text; each fault names the file, the entry and the field. */
function readList(name: ListName, text: string, faults: FileFault[]): unknown[] {
  const file = `${name}.yaml`;
  let entries: unknown;
  try {
    entries = parse(text);
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    const message = `no readable YAML at line ${error.linePos?.[0]?.line ?? '?'}: ${error.message.split('\n')[0]}`;
    faults.push({ file, entry: '', field: '', message });
    return [];
  }
  if (entries === null || entries === undefined) return [];
  if (!Array.isArray(entries)) {
    faults.push({ file, entry: '', field: '', message: 'must be a list of entries, each beginning with "- id: …"' });
    return [];
  }
  return entries.flatMap((entry, index) => {
    const result = LISTS[name].safeParse(entry);
    if (result.success) return [result.data];
    const id = Entry.safeParse(entry).data?.id ?? `number ${index + 1}`;
    for (const issue of result.error.issues)
      faults.push({ file, entry: id, field: issue.path.join('.'), message: issue.message });
    return [];
  });
}

/**
 * Reads a registry from YAML texts by list name; a list that is not given is taken from `base` (empty). Throws RegistryError naming every fault, references
 * between entries included.
 */
export function readRegistry(files: Partial<Record<ListName, string>>, base: Registry = EMPTY): Registry {
  const faults: FileFault[] = [];
  const read = <T extends z.ZodType>(name: ListName, schema: T, otherwise: z.output<T>[]) => {
    const text = files[name];
    return text === undefined ? otherwise : z.array(schema).parse(readList(name, text, faults));
  };
  const registry: Registry = {
    agencies: read('agencies', Agency, base.agencies),
    units: read('units', ReportingUnit, base.units),
    platforms: read('platforms', Platform, base.platforms),
    accounts: read('accounts', Account, base.accounts),
    sources: read('sources', Source, base.sources),
    channels: read('channels', RegisteredChannel, base.channels),
  };
  if (faults.length === 0)
    faults.push(...registryFaults(registry).map(({ list, ...fault }) => ({ file: `${list}.yaml`, ...fault })));
  if (faults.length > 0) throw new RegistryError(faults);
  return registry;
}

/** Reads a folder of agencies.yaml, units.yaml, platforms.yaml, accounts.yaml, sources.yaml and channels.yaml. Another .yaml file is a fault: it would be ignored silently. */
export async function readRegistryFolder(folder: string): Promise<Registry> {
  const found = (await readdir(folder)).filter((name) => /\.ya?ml$/.test(name));
  const unknown = found.filter((name) => !NAMES.some((list) => name === `${list}.yaml`));
  if (unknown.length > 0) throw new RegistryError(unknown.map(unknownFile));
  const texts = await Promise.all(
    NAMES.filter((name) => found.includes(`${name}.yaml`)).map(
      async (name) => [name, await readFile(join(folder, `${name}.yaml`), 'utf8')] as const,
    ),
  );
  return readRegistry(Object.fromEntries(texts));
}

/** The fault of a file that is no list of the registry. */
export function unknownFile(file: string): FileFault {
  const message = `no list of the registry; expected ${NAMES.map((list) => `${list}.yaml`).join(', ')}`;
  return { file, entry: '', field: '', message };
}
