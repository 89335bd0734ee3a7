import { expect, test } from 'vitest';
import { filesUnder, sources, textOf } from './repository.ts';

const CREATED = /CREATE TABLE IF NOT EXISTS\s+(\w+)/gi;
const READ = /\b(?:FROM|JOIN|INTO)\s+`?([a-z_][a-z0-9_]*)`?/gi;
const DEFINED = /\bWITH\s+(\w+)\s+AS\s*\(|,\s*(\w+)\s+AS\s*\(\s*SELECT/gi;

const tables = new Set(
  filesUnder('packages/warehouse/migrations').flatMap((path) =>
    [...textOf(path).matchAll(CREATED)].map(([, name]) => name),
  ),
);

/**
 * The warehouse's own workings, which cannot go through a view: claim() must read its own row back, and the shape of a table is
 * asked of the table.
 */
const INTERNALS = new Set([
  'packages/warehouse/src/erase.ts',
  'packages/warehouse/src/claim.ts',
  'packages/warehouse/src/migrate.ts',
]);

const COMMENTS = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$|--.*$/gm;

/** Tables a piece of code or SQL reads, names that it defines itself left out. */
function tablesRead(text: string): string[] {
  const code = text.replace(COMMENTS, '');
  const own = new Set([...code.matchAll(DEFINED)].map(([, first, later]) => first ?? later));
  return [...code.matchAll(READ)].map(([, name = '']) => name).filter((name) => tables.has(name) && !own.has(name));
}

test('the migrations say which tables there are', () => {
  expect(tables.size).toBeGreaterThan(10);
  expect(tables).toContain('item_versions');
});

test('no query, indicator, job or route names a base table: only views are read', () => {
  const wrong = sources()
    .filter(({ path }) => !INTERNALS.has(path))
    .flatMap(({ path, text }) => tablesRead(text).map((table) => `${path} reads ${table}`));
  expect(wrong).toEqual([]);
});

test('SQL is written in the warehouse only', () => {
  const asks = sources().filter(
    ({ path, text }) => !path.startsWith('packages/warehouse/') && /\bdefineQuery\(|warehouse\.command\(/.test(text),
  );
  expect(asks.map(({ path }) => path)).toEqual(ASKED_ELSEWHERE);
});

/** Downloads any view as it is: the question is made of the view's name. */
const ASKED_ELSEWHERE = ['services/api/src/views/exported-views.ts'];

test('a query binds its values: at most a constant of its own file is put into its text', () => {
  const built = sources().filter(
    ({ path, text }) =>
      path.startsWith('packages/warehouse/src/queries/') && /sql:\s*`[^`]*\$\{(?![A-Z_]+\})/.test(text),
  );
  expect(built.map(({ path }) => path)).toEqual([]);
});
