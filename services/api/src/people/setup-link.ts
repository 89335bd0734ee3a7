import type { Clock } from '@nhipbao/records';
import { claim, readFact, type Warehouse } from '@nhipbao/warehouse';
import { z } from 'zod';
import { ApiError } from '../problems/api-error.ts';
import { newSecret, sameSecret, secretDigest } from '../security/secrets.ts';
import { userBook } from './user-book.ts';

const ENTITY = 'one-time-link:setup';
const LIFE_MS = 3_600_000;

const Link = z.object({ digest: z.string(), expiresAt: z.iso.datetime(), used: z.boolean() });

/**
 * A new one-time token for the first administrator, to be printed at start as `<address>/setup?token=...`; undefined once there is
 * an account. It lives one hour and works once; an earlier one is void.
 */
export async function issueSetupToken({
  warehouse,
  clock,
}: {
  warehouse: Warehouse;
  clock: Clock;
}): Promise<string | undefined> {
  if ((await userBook({ warehouse, clock }).list()).length > 0) return undefined;
  const token = newSecret();
  const expiresAt = new Date(clock.now().getTime() + LIFE_MS).toISOString();
  const current = await readFact(warehouse, ENTITY, Link);
  const payload: z.infer<typeof Link> = { digest: secretDigest(token), expiresAt, used: false };
  const { won } = await claim(warehouse, { entity: ENTITY, expected: current?.version ?? 0, payload, by: 'system' });
  return won ? token : undefined;
}

/** Uses the token up. Throws ApiError `link-spent` when it is wrong, old or used; of two at once, one succeeds. */
export async function redeemSetupToken(
  { warehouse, clock }: { warehouse: Warehouse; clock: Clock },
  token: string,
): Promise<void> {
  const link = await readFact(warehouse, ENTITY, Link);
  if (!link || link.payload.used || !sameSecret(link.payload.digest, secretDigest(token)))
    throw new ApiError('link-spent');
  if (new Date(link.payload.expiresAt) <= clock.now()) throw new ApiError('link-spent');
  const payload = { ...link.payload, used: true };
  const { won } = await claim(warehouse, { entity: ENTITY, expected: link.version, payload, by: 'system' });
  if (!won) throw new ApiError('link-spent');
}
