import { z } from 'zod';
import { AccountId } from '../registry.ts';

const Iso = z.string();

/**
 * How the connection of an account stands. `never`: a consent is possible and was not given; `lost`: its figures are a gap until it
 * is connected again; `none`: its platform is read without a consent.
 */
export const AccountState = z.enum(['connected', 'expiring', 'lost', 'never', 'none']);
export type AccountState = z.infer<typeof AccountState>;

/** Sự đồng ý: who let an account be read, when and how far. */
export const ConsentRecord = z.object({
  id: z.string(),
  account: z.string(),
  flow: z.string(),
  /** Name of the connection in the vault: what settings of sources name. */
  connection: z.string(),
  /** `user:lan`, `cli:root`: who of ours went through it. */
  authorisedBy: z.string(),
  authorisedAt: Iso,
  scopes: z.array(z.string()),
  /** The platform's own id of the account, where it says. */
  nativeId: z.string().nullable(),
  revokedAt: Iso.nullable(),
  revokedBy: z.string().nullable(),
});
export type ConsentRecord = z.infer<typeof ConsentRecord>;

/** One way to connect an account, and how it stands. */
export const Connection = z.object({
  flow: z.string(),
  title: z.object({ vi: z.string(), en: z.string() }),
  name: z.string(),
  state: AccountState,
  since: Iso.nullable(),
  /** When the right ends for good unless it is given again; null: no end is known. */
  endsAt: Iso.nullable(),
  /** In Vietnamese: why it is lost. */
  reason: z.string().nullable(),
  /** The account's own id at the platform must be given, because one consent covers several accounts. */
  needsNativeId: z.boolean(),
  /** Secrets of the app that are not entered yet: without them it cannot be connected. */
  missingSecrets: z.array(z.string()),
});
export type Connection = z.infer<typeof Connection>;

/** Who had a platform's content of an account removed, when and why. */
export const PurgeRecord = z.object({
  account: z.string(),
  at: Iso,
  by: z.string(),
  why: z.string(),
  publications: z.int(),
  samples: z.int(),
  responses: z.int(),
  issues: z.int(),
  leaves: z.int(),
  /** Sources whose handed-in files tell of this account and of others: the files themselves stay, for people to cut and send again. */
  sharedFiles: z.array(z.string()).default([]),
});
export type PurgeRecord = z.infer<typeof PurgeRecord>;

/** GET /api/v1/accounts */
export const AccountSummary = z.object({
  id: z.string(),
  unit: z.string(),
  platform: z.string(),
  platformName: z.string(),
  name: z.string(),
  url: z.string(),
  /** The worst of its connections that were ever given; `never` where none was. */
  state: AccountState,
  connections: z.array(Connection),
  consents: z.array(ConsentRecord),
  /** Ids of the sources that read it. */
  sources: z.array(z.string()),
  purges: z.array(PurgeRecord),
});
export type AccountSummary = z.infer<typeof AccountSummary>;

/** POST /api/v1/accounts/{id}/connect */
export const ConnectRequest = z.strictObject({
  flow: z.string().min(1).max(60),
  nativeId: z
    .string()
    .regex(/^[\w.-]{3,64}$/)
    .optional(),
});

/** Where to go with a browser to consent, once, until `expiresAt`. */
export const ConnectStart = z.object({ url: z.string(), expiresAt: Iso });
export type ConnectStart = z.infer<typeof ConnectStart>;

/** POST /api/v1/accounts/{id}/purge: the account's id once more, so that nobody does it by a slip. */
export const PurgeRequest = z.strictObject({ confirm: AccountId, why: z.string().trim().min(3).max(500) });

/** GET /api/v1/secrets: names and where they may go, never values. */
export const SecretSummary = z.object({ name: z.string(), hosts: z.array(z.string()).nullable() });
export type SecretSummary = z.infer<typeof SecretSummary>;

/** PUT /api/v1/secrets/{name} */
export const SecretEntry = z.strictObject({
  value: z
    .string()
    .min(6)
    .max(10_000)
    .regex(/^[\x20-\x7e\r\n]+$/, 'chỉ gồm ký tự ASCII'),
  /** Hosts it may be sent to; without them those that the collectors which ask for it declare. */
  hosts: z
    .array(z.string().regex(/^[a-z0-9.-]+(:\d{1,5})?$/i))
    .min(1)
    .max(10)
    .optional(),
});

export const SecretName = z.string().regex(/^[a-z0-9][a-z0-9-]{1,62}$/);
