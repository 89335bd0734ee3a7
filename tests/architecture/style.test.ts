import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allCode, filesUnder, PACKAGES, sources } from './repository.ts';

const COMMENTS = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;
const lines = (text: string) => text.split('\n').length - 1;
const product = sources();
const all = allCode();

describe('files are short', () => {
  const sizes = product.map(({ text }) => lines(text)).toSorted((a, b) => a - b);
  const at = (share: number) => sizes[Math.floor((sizes.length - 1) * share)];

  test('half of them have at most 90 lines, nine of ten at most 250', () => {
    expect(at(0.5)).toBeLessThanOrEqual(90);
    expect(at(0.9)).toBeLessThanOrEqual(250);
  });

  test('none has more than 400, tests included', () => {
    const long = all.filter(({ text }) => lines(text) > 400);
    expect(long.map(({ path, text }) => `${path}: ${lines(text)}`)).toEqual([]);
  });
});

describe('files are named for the one thing they hold', () => {
  const names = [...PACKAGES, 'tests', 'infra'].flatMap(filesUnder);

  test('no drawers: utils, helpers, common, types, manager, service', () => {
    const drawers = names.filter((path) =>
      /^(?:utils?|helpers?|common|shared|misc|types?|constants|manager)\.|[.-](?:utils?|helpers?|manager)\.|\.service\./.test(
        basename(path),
      ),
    );
    expect(drawers).toEqual([]);
  });

  test('code is named in kebab-case', () => {
    const odd = names.filter(
      (path) =>
        /\.(?:tsx?|mjs|sql|css)$/.test(path) &&
        // A site's profile is named for the site.
        !path.includes('/src/sites/') &&
        !/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.test|\.config)?\.\w+$/.test(basename(path)),
    );
    expect(odd).toEqual([]);
  });
});

describe('the compiler is never silenced', () => {
  /** Two packages bundle different copies of one private type (the comment beside it says so). */
  const CASTS = new Set(['packages/warehouse/src/embedded.ts']);

  test('no any, no double cast, no ignored error', () => {
    const silenced = product
      .map(({ path, text }) => ({ path, text: text.replace(COMMENTS, '') }))
      .filter(
        ({ path, text }) =>
          /:\s*any\b(?![;\w])|<any\b|\bas any\b|\bany\[\]|@ts-(?:ignore|expect-error|nocheck)/.test(text) ||
          (/as unknown as/.test(text) && !CASTS.has(path)),
      );
    expect(silenced.map(({ path }) => path)).toEqual([]);
  });

  test('nothing is put off in a note', () => {
    const put = product.filter(({ text }) => /\b(?:TODO|FIXME|XXX|HACK)\b/.test(text));
    expect(put.map(({ path }) => path)).toEqual([]);
  });

  test('relative imports end in their extension', () => {
    const bare = product.filter(({ text }) => /from '\.[^']*\/[^'./]+'/.test(text));
    expect(bare.map(({ path }) => path)).toEqual([]);
  });
});

test('definition files export their one definition as default', () => {
  const DEFINED = [
    ['packages/collectors/src/kinds/', 'defineCollector('],
    ['packages/classifier/src/rules/', 'defineRule('],
    ['packages/indicators/src/kinds/', 'defineIndicator('],
    ['packages/jobs/src/kinds/', 'defineJob('],
    ['packages/extraction/src/sites/', 'defineSite('],
  ] as const;
  const odd = DEFINED.flatMap(([folder, define]) =>
    product.filter(({ path, text }) => path.startsWith(folder) && !text.includes(`export default ${define}`)),
  );
  expect(odd.map(({ path }) => path)).toEqual([]);
});
