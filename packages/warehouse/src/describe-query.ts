import { z } from 'zod';
import { type AnyQuery, defineQuery, sqlWithSamples } from './define-query.ts';
import type { Warehouse } from './open.ts';

/** A column of an answer, as the engine describes it. */
export interface DescribedColumn {
  name: string;
  type: string;
}

/** Columns that the SQL of a definition answers with, without running it. */
export async function describeQuery(warehouse: Warehouse, definition: AnyQuery): Promise<DescribedColumn[]> {
  const describe = defineQuery({
    name: `${definition.name} (described)`,
    params: z.object({}),
    row: z.object({ name: z.string(), type: z.string() }),
    sql: `DESCRIBE (${sqlWithSamples(definition)})`,
  });
  return warehouse.query(describe, {});
}

/**
 * What is wrong between the SQL of a definition and its row schema, one sentence each: columns that only one of them
 * has, a Nullable column whose field takes no null, a field of another JSON type than the column.
 */
export async function checkQuery(warehouse: Warehouse, definition: AnyQuery): Promise<string[]> {
  const columns = new Map((await describeQuery(warehouse, definition)).map(({ name, type }) => [name, type]));
  const fields = new Map(Object.entries(definition.row.shape));
  const faults: string[] = [];
  for (const name of columns.keys()) if (!fields.has(name)) faults.push(`the row schema lacks ${name}`);
  for (const [name, field] of fields) {
    const type = columns.get(name);
    if (type === undefined) faults.push(`the SQL does not answer ${name}`);
    else faults.push(...fieldFaults(name, type, kindsOf(field)));
  }
  return faults.map((fault) => `query ${definition.name}: ${fault}`);
}

function fieldFaults(name: string, type: string, kinds: ReadonlySet<string> | undefined): string[] {
  if (kinds === undefined) return [];
  const [, nullable, bare = type] = /^(?:LowCardinality\()?(Nullable\()?(\w+)/.exec(type) ?? [];
  const faults: string[] = [];
  if (nullable !== undefined && !kinds.has('null')) {
    faults.push(`${name} can be null (${type}), the row schema takes none`);
  }
  const kind = jsonKind(bare);
  const fits = kind === undefined || kinds.has(kind) || (kind === 'integer' && kinds.has('number'));
  if (!fits) faults.push(`${name} arrives as ${kind} (${type}), the row schema takes ${[...kinds].join(' or ')}`);
  return faults;
}

/** How JSONEachRow writes a type under our settings. */
function jsonKind(bare: string): string | undefined {
  if (/^U?Int\d+$/.test(bare)) return 'integer';
  if (/^(Float|Decimal|BFloat)/.test(bare)) return 'number';
  if (bare === 'Bool') return 'boolean';
  if (bare === 'Array' || bare === 'Nested') return 'array';
  if (/^(String|FixedString|Date|Date32|DateTime|DateTime64|UUID|Enum\d*|IPv4|IPv6)$/.test(bare)) return 'string';
  return undefined;
}

/** JSON types that a field takes as input, undefined where the schema does not say. */
function kindsOf(field: z.core.$ZodType): ReadonlySet<string> | undefined {
  const schema: unknown = z.toJSONSchema(field, { io: 'input', unrepresentable: 'any' });
  const kinds = new Set<string>();
  return collect(schema, kinds) ? kinds : undefined;
}

const JsonSchema = z.object({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  anyOf: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
});

function collect(schema: unknown, kinds: Set<string>): boolean {
  const { type, anyOf } = JsonSchema.parse(schema);
  if (type !== undefined) for (const kind of [type].flat()) kinds.add(kind);
  if (anyOf !== undefined) return anyOf.every((option) => collect(option, kinds));
  return type !== undefined;
}
