import { z } from 'zod';

/**
 * What a key of another system may be allowed: reading only. `read-only` is everything that the department's systems pull: indicators, evidence,
 * report files.
 */
export const KeyScope = z.enum([
  'read-only',
  'indicators:read',
  'evidence:read',
  'reports:read',
  'works:read',
  'registry:read',
  'views:export',
]);
export type KeyScope = z.infer<typeof KeyScope>;

/** GET /api/v1/keys: a key as it is shown after its first moment. Its secret is stored as SHA-256 only and never shown again. */
export const ApiKey = z.object({
  /** The visible part; names the key in logs and facts. */
  prefix: z.string(),
  name: z.string(),
  scopes: z.array(KeyScope),
  requestsPerMinute: z.int(),
  createdAt: z.string(),
  createdBy: z.string(),
  expiresAt: z.string(),
  revokedAt: z.string().nullable(),
  /** To the hour; null: never used. */
  lastUsedAt: z.string().nullable(),
});
export type ApiKey = z.infer<typeof ApiKey>;

/** POST /api/v1/keys: lives a year at most. */
export const NewApiKey = z.object({
  name: z.string().trim().min(1).max(100),
  scopes: z.array(KeyScope).min(1),
  days: z.int().min(1).max(366).default(366),
  requestsPerMinute: z.int().min(1).max(600).default(60),
});
export type NewApiKey = z.infer<typeof NewApiKey>;

/** The answer to it: the only time the key itself is told. */
export const CreatedApiKey = z.object({ key: z.string(), info: ApiKey });
export type CreatedApiKey = z.infer<typeof CreatedApiKey>;
