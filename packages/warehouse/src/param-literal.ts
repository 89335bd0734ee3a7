import type { QueryParam } from './query-params.ts';

/**
 * `SET param_name = '...'` statements that bind parameters on one embedded connection, as the engine reads them: the
 * value's text in TSV escapes, inside a SQL literal. The connector's own binding runs all parameterised queries of a
 * process one after another (a slow one of 1 s held back a fast one for 1 s; so bound: 4 ms) and cuts milliseconds.
 */
export function bindStatements(params: Record<string, QueryParam>): string {
  return Object.entries(params)
    .map(([name, value]) => `SET param_${name} = ${sqlLiteral(paramText(value))}; `)
    .join('');
}

function paramText(value: QueryParam): string {
  if (value === null) return '\\N';
  if (Array.isArray(value)) return `[${value.map(elementText).join(',')}]`;
  return typeof value === 'string' ? escaped(value) : String(value);
}

function elementText(value: QueryParam): string {
  if (value === null) return 'NULL';
  if (Array.isArray(value)) return paramText(value);
  return typeof value === 'string' ? `'${escaped(value)}'` : String(value);
}

const ESCAPES: Record<string, string> = {
  '\\': '\\\\',
  "'": "\\'",
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
  '\0': '\\0',
};

function escaped(text: string): string {
  return text.replace(/[\\'\t\n\r\0]/g, (character) => ESCAPES[character] ?? character);
}

/** A text of ours as a literal in a statement that takes no parameter there, such as a path. */
export function sqlLiteral(text: string): string {
  return `'${text.replace(/[\\']/g, (character) => `\\${character}`)}'`;
}
