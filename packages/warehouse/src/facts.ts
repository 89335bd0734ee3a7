import { setTimeout as pause } from 'node:timers/promises';
import { InstantText } from '@nhipbao/records';
import { z } from 'zod';
import { claim } from './claim.ts';
import { defineQuery } from './define-query.ts';
import { WarehouseError } from './errors.ts';
import type { Warehouse } from './open.ts';
import type { Reader } from './query.ts';

/** The current version of one entity, its payload read by the caller's schema. */
export interface Fact<Payload> {
  entity: string;
  version: number;
  /** When that version was written, by the clock of the engine. */
  at: Date;
  by: string;
  payload: Payload;
}

const FactRow = z.object({
  entity: z.string(),
  version: z.int(),
  at: InstantText,
  by: z.string(),
  payload: z.string(),
});

const currentFact = defineQuery({
  name: 'current-fact',
  params: z.object({ entity: z.string() }),
  row: FactRow,
  sql: `SELECT entity, version, at, by, payload FROM current_facts WHERE entity = {entity:String}`,
});

const factsByPrefix = defineQuery({
  name: 'facts-by-prefix',
  params: z.object({ prefix: z.string() }),
  row: FactRow,
  sql: `
    SELECT entity, version, at, by, payload
    FROM current_facts
    WHERE startsWith(entity, {prefix:String})
    ORDER BY entity`,
});

const versionsOfEntity = defineQuery({
  name: 'fact-versions',
  params: z.object({ entity: z.string() }),
  row: FactRow,
  sql: `
    SELECT entity, version, at, by, payload
    FROM fact_versions
    WHERE entity = {entity:String}
    ORDER BY version`,
});

/** Every version of one entity, oldest first: what stood when, and who wrote it. */
export async function readFactVersions<Schema extends z.ZodType>(
  warehouse: { reader: Reader },
  entity: string,
  schema: Schema,
): Promise<Fact<z.output<Schema>>[]> {
  return (await warehouse.reader.query(versionsOfEntity, { entity })).map((row) => readPayload(row, schema));
}

/** The current version of an entity such as `user/an`, or undefined. Throws WarehouseError `row` when its payload does not fit. */
export async function readFact<Schema extends z.ZodType>(
  warehouse: { reader: Reader },
  entity: string,
  schema: Schema,
): Promise<Fact<z.output<Schema>> | undefined> {
  const row = await warehouse.reader.find(currentFact, { entity });
  return row && readPayload(row, schema);
}

/** The current versions of all entities whose name begins with `prefix` (`source/`), in order of their names. */
export async function readFacts<Schema extends z.ZodType>(
  warehouse: { reader: Reader },
  prefix: string,
  schema: Schema,
): Promise<Fact<z.output<Schema>>[]> {
  const rows = await warehouse.reader.query(factsByPrefix, { prefix });
  return rows.map((row) => readPayload(row, schema));
}

/**
 * Writes the next version of an entity from its current one, again and again until no one else was faster.
 * `compute` is given the current fact or undefined and answers the next payload, or undefined to leave it as it is.
 * Answers the fact that stands afterwards. Throws WarehouseError `claim` after `attempts` lost rounds.
 */
export async function writeFact<Schema extends z.ZodType>(
  warehouse: Warehouse,
  change: {
    entity: string;
    schema: Schema;
    by: string;
    compute: (current: Fact<z.output<Schema>> | undefined) => z.input<Schema> | undefined;
    attempts?: number;
  },
): Promise<Fact<z.output<Schema>> | undefined> {
  const { entity, schema, by, attempts = 30 } = change;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const current = await readFact(warehouse, entity, schema);
    const payload = change.compute(current);
    if (payload === undefined) return current;
    const checked = schema.safeParse(payload);
    if (!checked.success) throw payloadError(entity, checked.error);
    const { won } = await claim(warehouse, { entity, expected: current?.version ?? 0, payload, by });
    if (won) return readFact(warehouse, entity, schema);
    await pause(Math.random() * 10 * (attempt + 1)); // lets the winners of a crowd get out of the way
  }
  throw new WarehouseError('claim', `${entity} is being changed by others; ${attempts} attempts lost`, { retry: true });
}

function readPayload<Schema extends z.ZodType>(row: z.output<typeof FactRow>, schema: Schema): Fact<z.output<Schema>> {
  const read = schema.safeParse(JSON.parse(row.payload));
  if (!read.success) throw payloadError(row.entity, read.error);
  return { ...row, payload: read.data };
}

function payloadError(entity: string, error: z.ZodError): WarehouseError {
  const faults = error.issues.map((issue) => `${issue.path.join('.') || 'payload'}: ${issue.message}`).join('; ');
  return new WarehouseError('row', `the payload of ${entity} does not fit: ${faults}`, { cause: error });
}
