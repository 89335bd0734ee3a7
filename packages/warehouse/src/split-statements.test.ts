import { expect, test } from 'vitest';
import { splitStatements } from './split-statements.ts';

test('statements end at semicolons, not at those in quotes or comments', () => {
  const sql = `
    -- first; not a statement
    CREATE TABLE a (s String DEFAULT 'x;''y\\';z'); /* between; */
    SELECT ";" AS \`a;b\`, 4 - 2 -- a tail; with a semicolon
    ; ;
    SELECT 2`;
  expect(splitStatements(sql)).toEqual([
    `CREATE TABLE a (s String DEFAULT 'x;''y\\';z')`,
    'SELECT ";" AS `a;b`, 4 - 2',
    'SELECT 2',
  ]);
});

test('a text of comments has no statement', () => {
  expect(splitStatements('-- nothing here\n/* nor here */\n')).toEqual([]);
});
