import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Plugin } from 'esbuild';

/** This file's own ending: .ts where the sources run, .js where they were built. */
const ENDING = extname(fileURLToPath(import.meta.url));
const OURS: Record<string, string> = {
  '@nhipbao/collectors': new URL(`../index${ENDING}`, import.meta.url).href,
  '@nhipbao/records': new URL(`./records${ENDING}`, import.meta.url).href,
  '@nhipbao/extraction': new URL(`./extraction${ENDING}`, import.meta.url).href,
};

/**
 * Our packages are those of the running product, not copies: an error of its transport is then the error that the collector knows.
 * zod comes from beside us, so that a folder of collectors needs no packages of its own; others are found from the folder.
 */
const oursBesideTheirs: Plugin = {
  name: 'ours-beside-theirs',
  setup(build) {
    build.onResolve({ filter: /^@nhipbao\// }, ({ path }) =>
      OURS[path]
        ? { path: OURS[path], external: true }
        : { errors: [{ text: `${path} is not for collectors; there are ${Object.keys(OURS).join(', ')}` }] },
    );
    build.onResolve({ filter: /^zod(\/|$)/ }, ({ path, kind, pluginData }) =>
      pluginData === 'beside us'
        ? undefined
        : build.resolve(path, {
            kind,
            resolveDir: dirname(fileURLToPath(import.meta.url)),
            pluginData: 'beside us',
          }),
    );
  },
};

/**
 * Imports a collector written in TypeScript outside the product: bundled by esbuild, which strips types without checking them, into
 * one module that is loaded and forgotten. Throws with esbuild's own words, which name file, line and what is wrong.
 */
export async function importBundled(path: string): Promise<{ default?: unknown }> {
  // Loaded here, because starting esbuild costs time that a product without own collectors need not spend.
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: 'inline',
    logLevel: 'silent',
    plugins: [oursBesideTheirs],
  });
  const folder = await mkdtemp(join(tmpdir(), 'nhipbao-collector-'));
  try {
    const module = join(folder, 'collector.js');
    await writeFile(join(folder, 'package.json'), '{"type":"module"}');
    await writeFile(module, outputFiles[0]?.contents ?? '');
    const loaded: { default?: unknown } = await import(/* @vite-ignore */ pathToFileURL(module).href);
    return loaded;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
