import { readdir } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Collector } from './collector.ts';
import { brokenCollector } from './own-folder/broken-collector.ts';
import { importBundled } from './own-folder/bundle-collector.ts';

/** A file among the collectors that is none, or two for one kind; the message names the file and what to do. */
export class KindError extends Error {
  override readonly name = 'KindError';
}

/** Collectors by kind. */
export type Kinds = ReadonlyMap<string, Collector>;

/**
 * Every collector there is: the files of `kinds/`, and those of a deployment's own folder (NHIPBAO_COLLECTORS) where one is given:
 * .ts files, bundled as they are loaded with our packages in place, and modules (.js, .mjs). A file there with a kind of ours takes its
 * place. Throws KindError for a file that holds no collector; with `onFault` one of the deployment's is told there instead, and the
 * kind of its name stands for nothing but that fault: one broken file stops its own sources only.
 */
export async function loadKinds(
  options: { folder?: string | undefined; onFault?: (fault: KindError) => void } = {},
): Promise<Kinds> {
  const plain: ImportFile = (path) => import(pathToFileURL(path).href);
  const bundled: ImportFile = (path) => (path.endsWith('.ts') ? importBundled(path) : plain(path));
  const ours = fileURLToPath(new URL('./kinds/', import.meta.url));
  const own = await readKinds(ours, /^(?!.*\.(test|d)\.).*\.(ts|js)$/, plain);
  const added = options.folder
    ? await readKinds(options.folder, /^(?!.*\.(test|d)\.).*\.(ts|m?js)$/, bundled, options.onFault)
    : [];
  return new Map([...own, ...added]);
}

type ImportFile = (path: string) => Promise<{ default?: unknown }>;

async function readKinds(
  folder: string,
  files: RegExp,
  load: ImportFile,
  onFault?: (fault: KindError) => void,
): Promise<[string, Collector][]> {
  const reasonOf = (cause: unknown) => (cause instanceof Error ? cause.message : String(cause));
  const listed = await readdir(folder).catch((cause: unknown) => {
    throw new KindError(`the folder of collectors cannot be read: ${reasonOf(cause)}`, { cause });
  });
  const names = listed.filter((name) => files.test(name)).sort();
  const found = new Map<string, { name: string; collector: Collector }>();
  const broken = new Map<string, KindError>();
  for (const name of names) {
    const path = join(folder, name);
    try {
      const module: { default?: unknown } = await load(path).catch((cause: unknown) => {
        throw new KindError(`${path} could not be loaded: ${reasonOf(cause)}`, { cause });
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
    } catch (error) {
      if (!onFault || !(error instanceof KindError)) throw error;
      onFault(error);
      broken.set(parse(name).name, error);
    }
  }
  const standIns = [...broken]
    .filter(([kind]) => !found.has(kind))
    .map(([kind, { message }]): [string, Collector] => [kind, brokenCollector(kind, message)]);
  return [...standIns, ...[...found].map(([kind, { collector }]): [string, Collector] => [kind, collector])];
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
