import { nfc, RegisteredChannel, type Registry, registryFaults } from '@nhipbao/records';
import { claim, readFact, type Warehouse } from '@nhipbao/warehouse';
import { z } from 'zod';
import { loadRegistry } from '../registry/store.ts';
import { readChannels } from './read-channels.ts';

/** What an import of the channel register did, and every row that could not be used with its reason. */
export interface ChannelImport {
  written: string[];
  unchanged: number;
  faults: { row: number; entry: string; message: string }[];
}

const entityOf = (id: string) => `registry:channel:${id}`;

/** Faults of one entry against the registry: a unit or platform that is not there. */
function faultsOf(entry: RegisteredChannel, registry: Registry): string[] {
  return registryFaults({ ...registry, channels: [entry] })
    .filter((fault) => fault.list === 'channels')
    .map(({ field, message }) => `${field}: ${message}`);
}

/**
 * Writes one entry of the channel register. Answers its faults, in which case nothing is written; an entry that says the same is left
 * as it is. Throws when somebody else changed it just now.
 */
export async function writeChannel(
  warehouse: Warehouse,
  entry: RegisteredChannel,
  by: string,
  registry?: Registry,
): Promise<{ faults: string[]; changed: boolean }> {
  const clean = RegisteredChannel.parse({ ...entry, name: nfc(entry.name) });
  const faults = faultsOf(clean, registry ?? (await loadRegistry(warehouse)));
  if (faults.length > 0) return { faults, changed: false };
  const entity = entityOf(entry.id);
  const current = await readFact(warehouse, entity, RegisteredChannel.nullable());
  if (JSON.stringify(sorted(current?.payload)) === JSON.stringify(sorted(clean))) return { faults: [], changed: false };
  const { won } = await claim(warehouse, { entity, expected: current?.version ?? 0, payload: clean, by });
  if (!won) throw new Error(`${entry.id} was changed by somebody else just now; look at it again`);
  return { faults: [], changed: true };
}

const sorted = (entry: object | null | undefined) =>
  Object.entries(entry ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1));

/** Imports entries from CSV or YAML: what is whole is written, each other row is answered with its reason; nothing is taken out. */
export async function importChannels(warehouse: Warehouse, text: string, by: string): Promise<ChannelImport> {
  const registry = await loadRegistry(warehouse);
  const { rows, faults } = await readChannels(text);
  const done: ChannelImport = { written: [], unchanged: 0, faults };
  for (const { row, entry } of rows) {
    const read = RegisteredChannel.safeParse(entry);
    const id = z.object({ id: z.string() }).safeParse(entry).data?.id ?? '';
    if (!read.success) {
      const message = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
      done.faults.push({ row, entry: id, message });
      continue;
    }
    const { faults: wrong, changed } = await writeChannel(warehouse, read.data, by, registry);
    if (wrong.length > 0) done.faults.push({ row, entry: id, message: wrong.join('; ') });
    else if (changed) done.written.push(id);
    else done.unchanged += 1;
  }
  return done;
}
