import { toUSVString } from 'node:util';
import { WarehouseError } from './errors.ts';

/** A row as it is written: Dates are instants, Uint8Arrays are bytes of a String column, absent is null or left out. */
export type InsertRow = Readonly<Record<string, unknown>>;

/**
 * One line of JSONEachRow, with its line end. Refuses what JSON would change in silence: bigints, NaN and infinities
 * (JSON says null), invalid dates (null too). Bytes go into the JSON string as they are, which the engine takes; a
 * broken surrogate, which collected text does hold, becomes U+FFFD because the engine refuses it.
 */
export function encodeRow(table: string, row: InsertRow, index: number): Buffer {
  const fields = Object.entries(row).filter(([, value]) => value !== undefined);
  for (const [field, value] of fields) check(value, () => `insert into ${table}: row ${index + 1}, ${field}`);
  if (!fields.some(([, value]) => value instanceof Uint8Array)) return Buffer.from(`${JSON.stringify(row, replace)}\n`);

  const parts: Buffer[] = [];
  for (const [field, value] of fields) {
    parts.push(Buffer.from(`${parts.length === 0 ? '{' : ','}${JSON.stringify(field)}:`));
    parts.push(value instanceof Uint8Array ? bytesLiteral(value) : Buffer.from(JSON.stringify(value, replace)));
  }
  return Buffer.concat([...parts, Buffer.from('}\n')]);
}

/** Bytes as a JSON string: read as latin1 every byte is one character, so that escaping touches ASCII only. */
function bytesLiteral(bytes: Uint8Array): Buffer {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return Buffer.from(JSON.stringify(latin1), 'latin1');
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
  for (const [key, inner] of Object.entries(value)) {
    if (inner instanceof Uint8Array) fail(`${where()}.${key} is bytes; only a column of its own can hold them`);
    check(inner, () => `${where()}.${key}`);
  }
}

function fail(message: string): never {
  throw new WarehouseError('insert', message);
}

function replace(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? toUSVString(value) : value;
}
