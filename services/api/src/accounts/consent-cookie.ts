import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ApiConfig } from '../api-context.ts';

const MAX_AGE_SECONDS = 15 * 60;

/** What ties a consent to the browser that began it: only this browser can bring the platform's answer back. */
export function consentCookie({ publicUrl }: ApiConfig) {
  const secure = publicUrl?.startsWith('https:') ?? false;
  const name = secure ? '__Secure-nhipbao-consent' : 'nhipbao-consent';
  // Lax: the platform's redirect is a navigation from another site and must carry it.
  const options: CookieSerializeOptions = { path: '/api/v1/consents', httpOnly: true, sameSite: 'lax', secure };
  return {
    read: (request: FastifyRequest): string | undefined => request.cookies[name],
    set: (reply: FastifyReply, secret: string) =>
      void reply.setCookie(name, secret, { ...options, maxAge: MAX_AGE_SECONDS }),
    clear: (reply: FastifyReply) => void reply.clearCookie(name, options),
  };
}
