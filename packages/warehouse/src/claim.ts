import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { defineQuery } from './define-query.ts';
import { WarehouseError } from './errors.ts';
import type { Warehouse } from './open.ts';

/** Version 0 is "nothing yet": the first claim of an entity expects 0 and writes 1. */
const highestVersion = defineQuery({
  name: 'fact-highest-version',
  params: z.object({ entity: z.string() }),
  row: z.object({ version: z.int() }),
  sql: `SELECT max(version) AS version FROM facts WHERE entity = {entity:String}`,
});

const versionWinner = defineQuery({
  name: 'fact-version-winner',
  params: z.object({ entity: z.string(), version: z.int() }),
  row: z.object({ claim_id: z.string() }),
  sql: `
    SELECT claim_id
    FROM facts
    WHERE entity = {entity:String} AND version = {version:UInt64}
    ORDER BY at, claim_id
    LIMIT 1`,
});

/**
 * Writes version `expected + 1` of an entity if no one else did: compare-and-swap, which ClickHouse does not have.
 * Exactly one of any number of concurrent claims of a version wins, in one process or over HTTP (6 to 13 ms a claim).
 * Answers `won: false` with the highest version known when `expected` is not the newest version (any more).
 *
 * The engine drops a second insert under the same token, which decides nearly every race. Four holes remain, each
 * closed here: the window of tokens overruns (the read-back takes the lowest (at, claim_id), and a version at or below
 * the highest is never tried); tokens are kept per partition (facts has none); two equal rows of one actor (claim_id
 * is random); a deleted number, whose token still drops the insert (an empty read-back is an error, never a win).
 * Throws WarehouseError `claim`.
 */
export async function claim(
  warehouse: Warehouse,
  fact: { entity: string; expected: number; payload: unknown; by: string },
): Promise<{ won: boolean; version: number }> {
  const { entity, expected, by } = fact;
  const version = expected + 1;
  const { version: highest } = await warehouse.reader.one(highestVersion, { entity });
  if (highest !== expected) return { won: false, version: highest };

  const claimId = randomUUID();
  const row = { entity, version, by, claim_id: claimId, payload: toJson(fact) };
  await warehouse.writer.insert('facts', [row], { token: `${entity}:${version}` });

  const winner = await warehouse.reader.find(versionWinner, { entity, version });
  if (winner === undefined) {
    const message = `version ${version} of ${entity} was claimed once and is gone: a number cannot be used again`;
    throw new WarehouseError('claim', message);
  }
  return { won: winner.claim_id === claimId, version };
}

function toJson({ entity, payload }: { entity: string; payload: unknown }): string {
  try {
    const text: string | undefined = JSON.stringify(payload);
    if (text !== undefined) return text;
  } catch (cause) {
    throw new WarehouseError('claim', `the payload of ${entity} cannot be written as JSON`, { cause });
  }
  throw new WarehouseError('claim', `the payload of ${entity} is undefined; absent is null`);
}
