import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Collector } from './collector.ts';

/** A file among the collectors that is none, or two for one kind; the message names the file and what to do. */
export class KindError extends Error {
  override readonly name = 'KindError';
}

/** Collectors by kind. */
export type Kinds = ReadonlyMap<string, Collector>;

/**
 * Every collector there is: the files of `kinds/`, and the modules (.js, .mjs) of a deployment's own folder (NHIPBAO_COLLECTORS)
 * where one is given. A file there with a kind of ours takes its place. Throws KindError for a file that exports no collector.
 */
export async function loadKinds(options: { folder?: string | undefined } = {}): Promise<Kinds> {
  const own = await readKinds(fileURLToPath(new URL('./kinds/', import.meta.url)), /^(?!.*\.(test|d)\.).*\.(ts|js)$/);
  const added = options.folder ? await readKinds(options.folder, /\.m?js$/) : [];
  return new Map([...own, ...added]);
}

async function readKinds(folder: string, files: RegExp): Promise<[string, Collector][]> {
  const names = (await readdir(folder)).filter((name) => files.test(name)).sort();
  const found = new Map<string, { name: string; collector: Collector }>();
  for (const name of names) {
    const path = join(folder, name);
    const module: { default?: unknown } = await import(pathToFileURL(path).href).catch((cause: unknown) => {
      throw new KindError(`${path} could not be loaded: ${cause instanceof Error ? cause.message : String(cause)}`, {
        cause,
      });
    });
    const collector = module.default;
    if (!isCollector(collector)) {
      throw new KindError(
        `${path} holds no collector; it must say "export default defineCollector({ kind, title, hosts, settings, state, collect })"`,
      );
    }
    const other = found.get(collector.kind);
    if (other) throw new KindError(`${path} and ${other.name} are both of the kind "${collector.kind}"; rename one`);
    found.set(collector.kind, { name, collector });
  }
  return [...found].map(([kind, { collector }]) => [kind, collector]);
}

function isCollector(value: unknown): value is Collector {
  if (typeof value !== 'object' || value === null) return false;
  const parts = new Map<string, unknown>(Object.entries(value));
  const isSchema = (part: unknown) => typeof part === 'object' && part !== null && 'safeParse' in part;
  return (
    typeof parts.get('kind') === 'string' &&
    typeof parts.get('hosts') === 'function' &&
    typeof parts.get('collect') === 'function' &&
    isSchema(parts.get('settings')) &&
    isSchema(parts.get('state'))
  );
}
