import { canonicalJson } from '@nhipbao/indicators';
import { z } from 'zod';
import type { Content } from './answer-negotiated.ts';

/** Rows as a table whose columns are the schema's own names: what is nested becomes `title.vi`, a list one cell of canonical JSON. */
export function csvOf<Row extends z.ZodObject>(
  name: string,
  schema: Row,
  rows: readonly z.output<Row>[],
): NonNullable<Content['csv']> {
  const columns = columnsOf(schema);
  return { name, columns, rows: rows.map((row) => flatten(row, columns)) };
}

function columnsOf(schema: z.ZodObject, prefix = ''): string[] {
  return Object.entries(schema.shape).flatMap(([key, of]) => {
    const inner = innermost(of);
    return inner instanceof z.ZodObject ? columnsOf(inner, `${prefix}${key}.`) : [prefix + key];
  });
}

function innermost(schema: unknown): unknown {
  return schema instanceof z.ZodNullable || schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
    ? innermost(schema.unwrap())
    : schema;
}

const Fields = z.record(z.string(), z.unknown());

function flatten(row: unknown, columns: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(columns.map((column) => [column, cellOf(column.split('.').reduce(valueAt, row))]));
}

const cellOf = (value: unknown) => (typeof value === 'object' && value !== null ? canonicalJson(value) : value);

function valueAt(at: unknown, key: string): unknown {
  const fields = Fields.safeParse(at);
  return fields.success ? fields.data[key] : null;
}
