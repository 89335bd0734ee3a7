import type { Refusal, Reply, Visit } from '../reply.ts';

/** A JSON answer. */
export function json(body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status, type: 'application/json; charset=utf-8', body: JSON.stringify(body), headers };
}

/** What a form or a JSON body holds, by name; numbers as text. */
export function sentIn({ body, headers }: Visit): URLSearchParams {
  if (!String(headers['content-type'] ?? '').includes('json')) return new URLSearchParams(body);
  const read: unknown = body === '' ? {} : JSON.parse(body);
  const entries = typeof read === 'object' && read !== null ? Object.entries(read) : [];
  return new URLSearchParams(entries.map(([name, value]): [string, string] => [name, String(value)]));
}

/** The token of an Authorization header, or of a parameter where the platform takes one. */
export function bearerOf({ headers, query }: Visit): string {
  const header = String(headers.authorization ?? '');
  return header.startsWith('Bearer ') ? header.slice('Bearer '.length) : (query.get('access_token') ?? '');
}

/** A page of a list with the offset that its cursor means; newest first. `next` is null at the last. */
export function pageOf<Row>(
  list: readonly Row[],
  cursor: string | null,
  size: number,
): { rows: readonly Row[]; next: string | null } | null {
  const offset = cursor === null ? 0 : Number(Buffer.from(cursor, 'base64url').toString().replace(/^at:/, ''));
  if (!Number.isInteger(offset) || offset < 0) return null;
  const rows = list.slice(offset, offset + size);
  const next = offset + size < list.length ? Buffer.from(`at:${offset + size}`).toString('base64url') : null;
  return { rows, next };
}

/** Only the members that `fields` names, as Graph reads it: `a,b{c},d.limit(0).summary(e)`; of a nested list only what the braces name. */
export function pickFields(object: Readonly<Record<string, unknown>>, fields: string | null): Record<string, unknown> {
  if (fields === null) return { id: object.id };
  const nested = new Map<string, string | undefined>();
  for (const [, name = '', inner] of fields.matchAll(/(?:^|,)\s*(\w+)(?:\{([^}]*)\}|[^,{]*)/g)) nested.set(name, inner);
  return Object.fromEntries(
    Object.entries(object)
      .filter(([name, value]) => (name === 'id' || nested.has(name)) && value !== undefined)
      .map(([name, value]) => [name, withinBraces(value, nested.get(name))]),
  );
}

function withinBraces(value: unknown, inner: string | undefined): unknown {
  if (inner === undefined || typeof value !== 'object' || value === null) return value;
  const names = new Set(inner.split(','));
  const pick = (one: unknown) =>
    typeof one === 'object' && one !== null
      ? Object.fromEntries(Object.entries(one).filter(([name]) => names.has(name)))
      : one;
  if ('data' in value && Array.isArray(value.data)) return { ...value, data: value.data.map(pick) };
  return pick(value);
}

/** How a platform says what it refuses. */
export type Refusals = Readonly<Record<Refusal, () => Reply>>;
