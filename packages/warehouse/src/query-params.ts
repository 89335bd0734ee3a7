import { WarehouseError } from './errors.ts';

/** What a ClickHouse parameter can be. Instants are Date objects; ids of 64 bits are strings. */
export type QueryParam = string | number | boolean | null | QueryParam[];

/**
 * Values as the client passes them on. Dates are written in UTC by the declared type: the embedded engine's own
 * binding drops the milliseconds of a Date object, and `date_time_input_format` does not apply to parameters.
 */
export function queryParams(
  subject: string,
  placeholders: ReadonlyMap<string, string>,
  values: Record<string, unknown>,
): Record<string, QueryParam> {
  const bound: Record<string, QueryParam> = {};
  for (const [name, type] of placeholders) bound[name] = bind(`${subject}, parameter ${name}`, type, values[name]);
  return bound;
}

function bind(where: string, type: string, value: unknown): QueryParam {
  if (value === null) return null;
  if (value instanceof Date) return instantText(where, type, value);
  if (Array.isArray(value)) return value.map((element) => bind(where, type, element));
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new WarehouseError('params', `${where}: ${describe(value)} cannot be a parameter of type ${type}`);
}

function instantText(where: string, type: string, instant: Date): string {
  if (Number.isNaN(instant.getTime())) throw new WarehouseError('params', `${where}: not a valid instant`);
  const text = instant.toISOString().replace('T', ' ');
  if (/DateTime64/.test(type)) return text.slice(0, 23);
  if (/DateTime/.test(type)) return text.slice(0, 19);
  throw new WarehouseError('params', `${where}: an instant needs the type DateTime64(3, 'UTC'), the SQL says ${type}`);
}

function describe(value: unknown): string {
  if (typeof value === 'bigint') return 'a bigint (ids of 64 bits are strings)';
  return value === undefined ? 'nothing' : `a value of type ${typeof value}`;
}
