import { isBuiltin } from 'node:module';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Import, importsOf } from './imports-of.ts';
import { PACKAGES, packageOf, type SourceFile, sources, textOf } from './repository.ts';
import { tableOf } from './table-of.ts';

const Manifest = z.object({
  name: z.string(),
  dependencies: z.record(z.string(), z.string()).default({}),
  devDependencies: z.record(z.string(), z.string()).default({}),
});
const manifests = new Map(
  PACKAGES.map((folder) => [folder, Manifest.parse(JSON.parse(textOf(`${folder}/package.json`)))]),
);
const folderOf = new Map([...manifests].map(([folder, { name }]) => [name, folder]));

/** ARCHITECTURE.md is the table that is enforced: first cell the folder, second what it may import. */
const allowed = new Map(
  tableOf(textOf('ARCHITECTURE.md'), 'Who may import whom').map(([folder = '', may = '']) => [
    folder.replaceAll('`', ''),
    [...may.matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? ''),
  ]),
);

const files = sources();
const everyImport = files.flatMap((file) => importsOf(file.text).map((one) => ({ ...one, file })));
const nameOf = (from: string) =>
  from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/');
const isRelative = ({ from }: Import) => from.startsWith('.');
const where = ({ file, from }: { file: SourceFile; from: string }) => `${file.path} imports ${from}`;

describe('who may import whom', () => {
  test('the table of ARCHITECTURE.md names every package once', () => {
    expect([...allowed.keys()].toSorted()).toEqual(PACKAGES.toSorted());
  });

  test('no package imports another one than the table allows', () => {
    const wrong = everyImport.filter(({ from, file }) => {
      const to = folderOf.get(nameOf(from));
      const own = packageOf(file.path);
      return to !== undefined && to !== own && !allowed.get(own)?.includes(to);
    });
    expect(wrong.map(where)).toEqual([]);
  });

  test('no package depends on another one than the table allows', () => {
    const wrong = [...manifests].flatMap(([folder, { dependencies }]) =>
      Object.keys(dependencies)
        .filter((name) => folderOf.has(name) && !allowed.get(folder)?.includes(folderOf.get(name) ?? ''))
        .map((name) => `${folder} depends on ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  test('the table has no way round in a circle', () => {
    const reaches = (from: string, to: string): boolean =>
      (allowed.get(from) ?? []).some((next) => next === to || reaches(next, to));
    expect(PACKAGES.filter((folder) => reaches(folder, folder))).toEqual([]);
  });

  test('a relative import stays within its own package', () => {
    const wrong = everyImport.filter(
      (one) =>
        isRelative(one) && !normalize(join(dirname(one.file.path), one.from)).startsWith(packageOf(one.file.path)),
    );
    expect(wrong.map(where)).toEqual([]);
  });

  test('what a file imports, its package declares', () => {
    const wrong = everyImport.filter((one) => {
      if (isRelative(one) || isBuiltin(one.from)) return false;
      const manifest = manifests.get(packageOf(one.file.path));
      const declared = { ...manifest?.dependencies, ...(one.onlyTypes ? manifest?.devDependencies : {}) };
      return manifest?.name !== nameOf(one.from) && declared[nameOf(one.from)] === undefined;
    });
    expect(wrong.map(where)).toEqual([]);
  });
});

describe('the engine', () => {
  test('only the warehouse depends on ClickHouse', () => {
    const dependent = [...manifests].filter(([, manifest]) =>
      ['chdb', '@clickhouse/client'].some((name) => name in { ...manifest.dependencies, ...manifest.devDependencies }),
    );
    expect(dependent.map(([folder]) => folder)).toEqual(['packages/warehouse']);
  });

  test('the embedded engine is loaded only when a store is opened', () => {
    const early = everyImport.filter((one) => nameOf(one.from) === 'chdb' && !one.dynamic && !one.onlyTypes);
    expect(early.map(where)).toEqual([]);
  });
});

describe('the way out', () => {
  const NETWORK = new Set(['undici', 'axios', 'got', 'node:http', 'node:https', 'node:http2', 'node:net', 'node:tls']);
  const GUARDED = 'packages/collectors/src/fetch/';
  /** Reach this machine only, or the server the page came from. */
  const NAMED = new Set(['services/standalone/src/cli/api-client.ts', 'dashboards/web/src/api/request.ts']);

  test('only the guarded transport opens connections', () => {
    const wrong = everyImport.filter(
      (one) =>
        NETWORK.has(one.from.startsWith('node:') || !isBuiltin(one.from) ? one.from : `node:${one.from}`) &&
        !one.onlyTypes &&
        !one.file.path.startsWith(GUARDED),
    );
    expect(wrong.map(where)).toEqual([]);
  });

  test('nothing else calls the global fetch, sockets or event streams', () => {
    // A fetch that is handed in (a collector's, the transport's) is a parameter or a property, and so has a name in the file.
    const calls = files.filter(
      ({ path, text }) =>
        !path.startsWith(GUARDED) &&
        !NAMED.has(path) &&
        (/\bglobalThis\.fetch\b|\bnew (?:WebSocket|EventSource|XMLHttpRequest)\b|\bsendBeacon\(/.test(text) ||
          (/(?<![.\w])fetch\(/.test(text) &&
            !/[{(,]\s*fetch\s*[,:})]|\bfetch:\s|\bconst fetch\b|\bfunction fetch\b/.test(text))),
    );
    expect(calls.map(({ path }) => path)).toEqual([]);
  });
});

test('natural is imported by deep path: its root prints and loads database drivers', () => {
  expect(everyImport.filter(({ from }) => from === 'natural').map(where)).toEqual([]);
});
