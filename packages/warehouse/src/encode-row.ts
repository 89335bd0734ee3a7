import { WarehouseError } from './errors.ts';

/** A row as it is written: Dates are instants, Uint8Arrays are bytes of a String column, absent is null or left out. */
export type InsertRow = Readonly<Record<string, unknown>>;

/**
 * One line of JSONEachRow. Refuses what JSON would change in silence: bigints, NaN and infinities (JSON says null),
 * invalid dates (null too). Bytes become base64 (the writer decodes them in the engine); a broken surrogate, which
 * collected text does hold, becomes U+FFFD because the engine refuses it.
 */
export function encodeRow(table: string, row: InsertRow, index: number): string {
  for (const [field, value] of Object.entries(row))
    check(value, () => `insert into ${table}: row ${index + 1}, ${field}`);
  return JSON.stringify(row, replace);
}

function check(value: unknown, where: () => string): void {
  if (typeof value === 'bigint') fail(`${where()} is a bigint; ids of 64 bits are strings`);
  if (typeof value === 'number' && !Number.isFinite(value)) fail(`${where()} is ${value}, which JSON cannot carry`);
  if (typeof value === 'function' || typeof value === 'symbol') fail(`${where()} is a ${typeof value}`);
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return;
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) fail(`${where()} is not a valid instant`);
    return;
  }
  for (const [key, inner] of Object.entries(value)) check(inner, () => `${where()}.${key}`);
}

function fail(message: string): never {
  throw new WarehouseError('insert', message);
}

function replace(this: unknown, key: string, value: unknown): unknown {
  if (typeof value === 'string') return wellFormed(value);
  if (typeof value === 'object' && value !== null && isRecord(this)) {
    const original = this[key]; // Buffer has a toJSON of its own, which ran already
    if (original instanceof Uint8Array) return Buffer.from(original).toString('base64');
  }
  return value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function wellFormed(text: string): string {
  return /\p{Surrogate}/u.test(text) ? text.replace(/\p{Surrogate}/gu, '\uFFFD') : text;
}
