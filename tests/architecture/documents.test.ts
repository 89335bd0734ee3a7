import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Environment } from '@nhipbao/standalone';
import { describe, expect, test } from 'vitest';
import { filesUnder, ROOT, textOf } from './repository.ts';

const COMMENTS = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;
const PLACEHOLDER = /[<>*{}]|NNNN/;

/** What a page names in backticks that looks like a file or folder of the repository. */
function namedFiles(text: string): string[] {
  return [...text.matchAll(/`([^`\s]+)`|\]\(([^)#\s]+)\)/g)]
    .map(([, code, link]) => code ?? link ?? '')
    .filter((name) =>
      /^(?:packages|services|dashboards|infra|tests|\.ci)\/|^[A-Z]+\.md$|^LICENSE$|^\.env\.example$|^package\.json$/.test(
        name,
      ),
    )
    .filter((name) => !PLACEHOLDER.test(name))
    .map((name) => name.replace(/[/,:]$/, ''));
}

describe.each(['ARCHITECTURE.md', 'README.md'])('%s', (page) => {
  test('names only files that exist', () => {
    const named = namedFiles(textOf(page));
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !existsSync(join(ROOT, name)))).toEqual([]);
  });
});

test('.env.example names exactly the settings there are', () => {
  const named = [...textOf('.env.example').matchAll(/^#?\s*(NHIPBAO_\w+)=/gm)].map(([, name]) => name);
  expect(named.toSorted()).toEqual(Object.keys(Environment.shape).toSorted());
});

test('README.md names every setting', () => {
  const readme = textOf('README.md');
  expect(Object.keys(Environment.shape).filter((name) => !readme.includes(name))).toEqual([]);
});

test('every setting that is read from the environment is a declared one, or belongs to tests and development', () => {
  const OF_DEVELOPERS = new Set(['NHIPBAO_FULL', 'NHIPBAO_TEST', 'NHIPBAO_API']);
  const known = new Set(Object.keys(Environment.shape));
  const read = ['packages', 'services', 'dashboards', 'infra']
    .flatMap(filesUnder)
    .filter((path) => /\.(?:tsx?|mjs)$/.test(path) && !/\.test\.tsx?$/.test(path))
    .flatMap((path) =>
      [
        ...textOf(path)
          .replace(COMMENTS, '')
          .matchAll(/\bNHIPBAO_[A-Z_]+/g),
      ].map(([name]) => `${name} in ${path}`),
    );
  expect(
    read.filter((line) => {
      const [name = ''] = line.split(' ');
      return !known.has(name) && !OF_DEVELOPERS.has(name);
    }),
  ).toEqual([]);
});
