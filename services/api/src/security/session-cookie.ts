import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ApiConfig } from '../api-context.ts';
import { SESSION_LIFE_MS } from './session-book.ts';

export interface SessionCookie {
  read(request: FastifyRequest): string | undefined;
  set(reply: FastifyReply, secret: string): void;
  clear(reply: FastifyReply): void;
}

/** The session's cookie: unreadable for scripts, not sent from other sites, bound to https (and by its name to this host) behind https. */
export function sessionCookie({ publicUrl }: ApiConfig): SessionCookie {
  const secure = publicUrl?.startsWith('https:') ?? false;
  const name = secure ? '__Host-nhipbao' : 'nhipbao';
  const options: CookieSerializeOptions = { path: '/', httpOnly: true, sameSite: 'lax', secure };
  return {
    read: (request) => request.cookies[name],
    set: (reply, secret) => void reply.setCookie(name, secret, { ...options, maxAge: SESSION_LIFE_MS / 1000 }),
    clear: (reply) => void reply.clearCookie(name, options),
  };
}
