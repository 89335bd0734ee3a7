import type { z } from 'zod';
import { WarehouseError } from './errors.ts';

/** A question to the warehouse: zod in, zod out, typed ClickHouse parameters between. */
export interface QueryDefinition<Params extends z.ZodObject, Row extends z.ZodObject> {
  readonly name: string;
  readonly params: Params;
  /** One row of the answer. Instants arrive as ISO text: use `InstantText` of records. Absent is null. */
  readonly row: Row;
  readonly sql: string;
  /** ClickHouse type of each parameter as the SQL names it. */
  readonly placeholders: ReadonlyMap<string, string>;
}

/** Any definition, for code that goes over all of them. */
export type AnyQuery = QueryDefinition<z.ZodObject, z.ZodObject>;

const PLACEHOLDER = /\{\s*([A-Za-z_]\w*)\s*:\s*([^{}]+?)\s*\}/g;

/**
 * Defines a question. The SQL names its parameters as `{unit:String}`, `{from:DateTime64(3, 'UTC')}`; nothing is ever
 * pasted into it. A parameter that the SQL does not use, or one that the schema does not know, is an error at once.
 */
export function defineQuery<Params extends z.ZodObject, Row extends z.ZodObject>(definition: {
  name: string;
  params: Params;
  row: Row;
  sql: string;
}): QueryDefinition<Params, Row> {
  const placeholders = placeholdersOf(definition.name, definition.sql);
  const named = Object.keys(definition.params.shape);
  const unused = named.filter((name) => !placeholders.has(name));
  const unknown = [...placeholders.keys()].filter((name) => !named.includes(name));
  if (unused.length > 0) {
    throw new WarehouseError('params', `query ${definition.name}: the SQL does not use ${unused.join(', ')}`);
  }
  if (unknown.length > 0) {
    throw new WarehouseError('params', `query ${definition.name}: params does not declare ${unknown.join(', ')}`);
  }
  return { ...definition, placeholders };
}

function placeholdersOf(query: string, sql: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', type = ''] of sql.matchAll(PLACEHOLDER)) {
    if (type === 'Identifier') {
      throw new WarehouseError('params', `query ${query}: {${name}:Identifier} would let a value choose what is read`);
    }
    const before = found.get(name);
    if (before !== undefined && before !== type) {
      throw new WarehouseError('params', `query ${query}: ${name} has two types, ${before} and ${type}`);
    }
    found.set(name, type);
  }
  return found;
}

/** The SQL with each placeholder replaced by an expression of its type: what DESCRIBE needs to be asked without values. */
export function sqlWithSamples(definition: AnyQuery): string {
  return definition.sql.replaceAll(PLACEHOLDER, (_, _name: string, type: string) => {
    return `defaultValueOfTypeName('${type.replaceAll("'", "\\'")}')`;
  });
}
