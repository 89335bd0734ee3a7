import type { z } from 'zod';
import type { QueryDefinition } from './define-query.ts';
import type { Engine } from './engine.ts';
import { engineError } from './engine-error.ts';
import { WarehouseError } from './errors.ts';
import { mapInTurns } from './map-in-turns.ts';
import { queryParams } from './query-params.ts';

/** Reads only: what queries, indicators and routes are given. */
export interface Reader {
  /** All rows of the answer, each read by the definition's row schema. */
  query<P extends z.ZodObject, R extends z.ZodObject>(
    definition: QueryDefinition<P, R>,
    params: z.input<P>,
  ): Promise<z.output<R>[]>;
  /** The only row of the answer; none or several is a WarehouseError. For questions that always answer, such as counts. */
  one<P extends z.ZodObject, R extends z.ZodObject>(
    definition: QueryDefinition<P, R>,
    params: z.input<P>,
  ): Promise<z.output<R>>;
  /** The only row of the answer or undefined; several is a WarehouseError. For look-ups by id. */
  find<P extends z.ZodObject, R extends z.ZodObject>(
    definition: QueryDefinition<P, R>,
    params: z.input<P>,
  ): Promise<z.output<R> | undefined>;
}

/** A reader over an engine's way to ask. */
export function createReader(ask: Engine['ask']): Reader {
  const query: Reader['query'] = async (definition, params) => {
    const subject = `query ${definition.name}`;
    const values = readParams(definition, params);
    const bound = queryParams(subject, definition.placeholders, values);
    const answer = await ask(definition.sql, bound).catch((cause: unknown) => {
      throw engineError(subject, 'query', cause);
    });
    return mapInTurns(answer, (row, index) => readRow(definition, row, index));
  };
  const find: Reader['find'] = async (definition, params) => {
    const rows = await query(definition, params);
    if (rows.length > 1) {
      throw new WarehouseError('row', `query ${definition.name}: one row was asked for, ${rows.length} came`);
    }
    return rows[0];
  };
  const one: Reader['one'] = async (definition, params) => {
    const row = await find(definition, params);
    if (row === undefined)
      throw new WarehouseError('row', `query ${definition.name}: one row was asked for, none came`);
    return row;
  };
  return { query, one, find };
}

function readParams<P extends z.ZodObject, R extends z.ZodObject>(
  definition: QueryDefinition<P, R>,
  params: z.input<P>,
): Record<string, unknown> {
  const read = definition.params.safeParse(params);
  if (read.success) return read.data;
  throw new WarehouseError('params', `query ${definition.name}: ${faultsOf(read.error)}`, { cause: read.error });
}

function readRow<P extends z.ZodObject, R extends z.ZodObject>(
  definition: QueryDefinition<P, R>,
  row: unknown,
  index: number,
): z.output<R> {
  const read = definition.row.safeParse(row);
  if (read.success) return read.data;
  const message = `query ${definition.name} answered with a row its schema refuses (row ${index + 1}): ${faultsOf(read.error)}`;
  throw new WarehouseError('row', message, { cause: read.error });
}

function faultsOf(error: z.ZodError): string {
  return error.issues.map((issue) => `${issue.path.join('.') || 'row'}: ${issue.message}`).join('; ');
}
