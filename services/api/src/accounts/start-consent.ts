import { beginConsent } from '@nhipbao/jobs';
import type { FastifyRequest } from 'fastify';
import type { RouteContext } from '../route-context.ts';

/** Where platforms send browsers back to: the address that is registered with the platform's app. */
export const CALLBACK = '/api/v1/consents/callback';

/** Begins a consent and answers the one-time address of ours that leads to the platform. */
export async function startConsent(
  { accounts, config }: Pick<RouteContext, 'accounts' | 'config'>,
  request: Pick<FastifyRequest, 'protocol' | 'host'>,
  given: { account: string; flow: string; nativeId: string | undefined; by: string },
): Promise<{ url: string; expiresAt: Date }> {
  const origin = config.publicUrl ? new URL(config.publicUrl).origin : `${request.protocol}://${request.host}`;
  const { ticket, expiresAt } = await beginConsent(accounts, { ...given, redirectUri: `${origin}${CALLBACK}` });
  return { url: `${origin}/api/v1/consents/start?ticket=${ticket}`, expiresAt };
}
