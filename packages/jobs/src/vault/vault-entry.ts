import type { Grant } from '@nhipbao/collectors';
import { InstantText } from '@nhipbao/records';
import { z } from 'zod';

const StoredGrant = z.object({
  accessToken: z.string(),
  refreshToken: z.string().nullable(),
  expiresAt: InstantText.nullable(),
  refreshExpiresAt: InstantText.nullable(),
  scopes: z.array(z.string()),
});

/** Hosts it may be sent to, as `host` or `host:port`; null: entries from before hosts were kept. */
const Hosts = z.array(z.string()).nullable().default(null);

/** A consent that was begun and waits for the platform's answer, under the digest of a one-time text. */
const PendingConsent = z.object({
  flow: z.string(),
  account: z.string(),
  nativeId: z.string().nullable(),
  by: z.string(),
  redirectUri: z.string(),
  expiresAt: InstantText,
  /** Once a browser was sent to the platform: the digest of what that browser keeps, and the secret behind the challenge. */
  browser: z.string().nullable(),
  verifier: z.string().nullable(),
});
export type PendingConsent = z.output<typeof PendingConsent>;

/** What an entry of the vault holds, once opened. */
export const VaultEntry = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('secret'), value: z.string(), hosts: Hosts }),
  z.object({ kind: z.literal('pending'), consent: PendingConsent }),
  z.object({
    kind: z.literal('grant'),
    grant: StoredGrant,
    grantedAt: InstantText,
    /** A refresh was begun and has not ended: its process may have died with the answer in hand. */
    refreshingSince: InstantText.nullable(),
    hosts: Hosts,
  }),
  z.object({ kind: z.literal('lost'), since: InstantText, reason: z.string() }),
  z.object({ kind: z.literal('removed') }),
]);
export type VaultEntry = z.output<typeof VaultEntry>;

/** How a connected account stands: what a page shows and an alert is made of. Holds nothing secret. */
export interface AccountGrantState {
  name: string;
  /** `lost`: its figures are a measurement gap until it is connected again; `expiring`: `warnAt` has passed. */
  state: 'connected' | 'expiring' | 'lost';
  since: Date;
  scopes: string[];
  /** When the right ends for good unless it is refreshed or given again; null: the platform names no end. */
  endsAt: Date | null;
  warnAt: Date | null;
  reason: string | null;
}

const DAY_MS = 86_400_000;
const WARN_MS = 30 * DAY_MS;

/** When people are told that a grant will die of age: 30 days before its end, or at two thirds of a shorter life. */
export function warnAtOf(grant: Grant, grantedAt: Date): { endsAt: Date | null; warnAt: Date | null } {
  const endsAt = grant.refreshToken ? grant.refreshExpiresAt : grant.expiresAt;
  if (!endsAt) return { endsAt: null, warnAt: null };
  const third = Math.max(0, endsAt.getTime() - grantedAt.getTime()) / 3;
  return { endsAt, warnAt: new Date(endsAt.getTime() - Math.min(WARN_MS, third)) };
}

/** The state of an entry that is an account's; null for secrets and removed entries. */
export function stateOfEntry(name: string, entry: VaultEntry, now: Date): AccountGrantState | null {
  if (entry.kind === 'lost') {
    const { since, reason } = entry;
    return { name, state: 'lost', since, scopes: [], endsAt: null, warnAt: null, reason };
  }
  if (entry.kind !== 'grant') return null;
  const { endsAt, warnAt } = warnAtOf(entry.grant, entry.grantedAt);
  const over = endsAt !== null && endsAt <= now;
  const state = over ? 'lost' : warnAt !== null && warnAt <= now ? 'expiring' : 'connected';
  const reason = over ? 'its time is over' : null;
  return { name, state, since: entry.grantedAt, scopes: entry.grant.scopes, endsAt, warnAt, reason };
}
