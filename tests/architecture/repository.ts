import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder; these tests always run from source. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface SourceFile {
  /** From the repository's folder, with forward slashes. */
  path: string;
  text: string;
}

const PASSED_OVER = new Set(['node_modules', 'dist', 'dist-types', 'coverage']);

/** Every file under a folder of the repository, built and installed ones left out. */
export function filesUnder(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    if (PASSED_OVER.has(entry.name) || entry.name.startsWith('.')) return [];
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}

/** The text of a file of the repository. */
export const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** Folders that hold a package.json of the workspace, `tests` left out. */
export const PACKAGES: readonly string[] = ['packages', 'services', 'dashboards'].flatMap((group) =>
  readdirSync(join(ROOT, group), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${group}/${entry.name}`),
);

/** Files beside the sources that only tests import. */
const ONLY_FOR_TESTS = new Set([
  'packages/warehouse/src/real-server.ts',
  'packages/warehouse/src/store-child.ts',
  'packages/classifier/src/test-article.ts',
]);

const isForTests = (path: string) => /\.test\.tsx?$|\/testing\//.test(path) || ONLY_FOR_TESTS.has(path);
const isCode = (path: string) => /\.tsx?$/.test(path);

/** The product's own TypeScript: what stands in `src` of a package, tests and what serves only them left out. */
export function sources(): SourceFile[] {
  return PACKAGES.flatMap((folder) => filesUnder(`${folder}/src`))
    .filter((path) => isCode(path) && !isForTests(path))
    .map((path) => ({ path, text: textOf(path) }));
}

/** Every TypeScript file, tests included. */
export function allCode(): SourceFile[] {
  return [...PACKAGES, 'tests']
    .flatMap(filesUnder)
    .filter(isCode)
    .map((path) => ({ path, text: textOf(path) }));
}

/** `packages/warehouse` of `packages/warehouse/src/open.ts`. */
export const packageOf = (path: string): string => path.split('/').slice(0, 2).join('/');

/** A path on this machine as the repository names it. */
export const inRepository = (path: string): string => relative(ROOT, path).split(sep).join('/');
