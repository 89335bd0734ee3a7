import { randomBytes } from 'node:crypto';
import { type ApiKey, type Clock, KeyScope, type NewApiKey, toLocalIso } from '@nhipbao/records';
import { claim, readFact, readFacts, type Warehouse, writeFact } from '@nhipbao/warehouse';
import { z } from 'zod';
import { ApiError } from '../problems/api-error.ts';
import { newSecret, sameSecret, secretDigest } from '../security/secrets.ts';

const StoredKey = z.object({
  name: z.string(),
  /** SHA-256 of the whole key. */
  digest: z.string(),
  scopes: z.array(KeyScope),
  requestsPerMinute: z.int(),
  createdAt: z.iso.datetime(),
  createdBy: z.string(),
  expiresAt: z.iso.datetime(),
  revokedAt: z.iso.datetime().nullable(),
});
const Used = z.object({ at: z.iso.datetime() });

const MARK = 'nhipbao_';
const entityOf = (prefix: string) => `api-key:${prefix}`;
const usedOf = (prefix: string) => `api-key-used:${prefix}`;
/** How often "last used" is written at most. */
const TOUCH_MS = 3_600_000;
const CACHE_MS = 3_000;

/** A key that may be used now. */
export interface LiveKey {
  prefix: string;
  name: string;
  scopes: readonly KeyScope[];
  requestsPerMinute: number;
  expiresAt: Date;
}

/** What a bearer token is: a key that works, one that did (of whom its holder may be told more), or none of ours. */
export type FoundKey =
  | { state: 'live'; key: LiveKey }
  | { state: 'expired' | 'revoked'; at: Date }
  | { state: 'unknown' };

export interface KeyBook {
  /** Makes a key; `key` is told once and stored as its digest. */
  create(wanted: NewApiKey, by: string): Promise<{ key: string; info: ApiKey }>;
  list(): Promise<ApiKey[]>;
  /** Throws ApiError `not-found`. What is revoked stays listed and never works again. */
  revoke(prefix: string, by: string): Promise<ApiKey>;
  /** What is behind a bearer token. That a key has ended is told only to who holds the whole of it. */
  find(token: string): Promise<FoundKey>;
}

/** Whether a bearer token claims to be a key of another system. */
export const looksLikeKey = (token: string): boolean => token.startsWith(MARK);

/** Keys of other systems, kept as facts `api-key:<prefix>`: who made them, until when, what they may read. */
export function keyBook({ warehouse, clock }: { warehouse: Warehouse; clock: Clock }): KeyBook {
  const cache = new Map<string, { found: FoundKey; until: number }>();

  const infoOf = (prefix: string, stored: z.output<typeof StoredKey>, usedAt: string | undefined): ApiKey => {
    const { digest: _, createdAt, expiresAt, revokedAt, ...rest } = stored;
    const local = (at: string) => toLocalIso(new Date(at));
    return {
      prefix,
      ...rest,
      createdAt: local(createdAt),
      expiresAt: local(expiresAt),
      revokedAt: revokedAt && local(revokedAt),
      lastUsedAt: usedAt === undefined ? null : local(usedAt),
    };
  };
  const lastUse = async (prefix: string) => (await readFact(warehouse, usedOf(prefix), Used))?.payload.at;

  const resolve = async (token: string): Promise<FoundKey> => {
    const prefix = /^nhipbao_([0-9a-f]{8})_/.exec(token)?.[1];
    const fact = prefix && (await readFact(warehouse, entityOf(prefix), StoredKey));
    if (!prefix || !fact || !sameSecret(fact.payload.digest, secretDigest(token))) return { state: 'unknown' };
    const now = clock.now();
    const { revokedAt } = fact.payload;
    const expiresAt = new Date(fact.payload.expiresAt);
    if (revokedAt !== null) return { state: 'revoked', at: new Date(revokedAt) };
    if (expiresAt <= now) return { state: 'expired', at: expiresAt };
    const used = await readFact(warehouse, usedOf(prefix), Used);
    if (!used || now.getTime() - Date.parse(used.payload.at) > TOUCH_MS) {
      const payload = { at: now.toISOString() };
      // Losing the claim is well: another request has just written the same hour.
      await claim(warehouse, { entity: usedOf(prefix), expected: used?.version ?? 0, payload, by: `key:${prefix}` });
    }
    const { name, scopes, requestsPerMinute } = fact.payload;
    return { state: 'live', key: { prefix, name, scopes, requestsPerMinute, expiresAt } };
  };

  return {
    async create({ name, scopes, days, requestsPerMinute }, by) {
      const prefix = randomBytes(4).toString('hex');
      const key = `${MARK}${prefix}_${newSecret()}`;
      const now = clock.now();
      const payload: z.output<typeof StoredKey> = {
        name,
        digest: secretDigest(key),
        scopes,
        requestsPerMinute,
        createdAt: now.toISOString(),
        createdBy: by,
        expiresAt: new Date(now.getTime() + days * 86_400_000).toISOString(),
        revokedAt: null,
      };
      const { won } = await claim(warehouse, { entity: entityOf(prefix), expected: 0, payload, by });
      if (!won) throw new ApiError('conflict');
      return { key, info: infoOf(prefix, payload, undefined) };
    },
    async list() {
      const [keys, uses] = await Promise.all([
        readFacts(warehouse, entityOf(''), StoredKey),
        readFacts(warehouse, usedOf(''), Used),
      ]);
      const usedAt = new Map(uses.map(({ entity, payload }) => [entity.slice(usedOf('').length), payload.at]));
      return keys
        .map(({ entity, payload }) => [entity.slice(entityOf('').length), payload] as const)
        .map(([prefix, payload]) => infoOf(prefix, payload, usedAt.get(prefix)))
        .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
    },
    async revoke(prefix, by) {
      const revokedAt = clock.now().toISOString();
      const fact = await writeFact(warehouse, {
        entity: entityOf(prefix),
        schema: StoredKey,
        by,
        compute: (current) =>
          current && current.payload.revokedAt === null ? { ...current.payload, revokedAt } : undefined,
      });
      if (!fact) throw new ApiError('not-found', { detail: `Không có khóa ${prefix}.` });
      cache.clear();
      return infoOf(prefix, fact.payload, await lastUse(prefix));
    },
    async find(token) {
      const digest = secretDigest(token);
      const now = clock.now().getTime();
      const known = cache.get(digest);
      if (known && known.until > now) return known.found;
      if (cache.size > 1000) cache.clear();
      const found = await resolve(token);
      const ends = found.state === 'live' ? found.key.expiresAt.getTime() : Number.POSITIVE_INFINITY;
      cache.set(digest, { found, until: Math.min(now + CACHE_MS, ends) });
      return found;
    },
  };
}
