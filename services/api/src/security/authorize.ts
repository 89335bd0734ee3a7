import { type Clock, toLocalIso } from '@nhipbao/records';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ApiConfig } from '../api-context.ts';
import { type FoundKey, type KeyBook, looksLikeKey } from '../people/key-book.ts';
import { sessionUser } from '../people/session-user.ts';
import { ApiError } from '../problems/api-error.ts';
import type { Actor } from './actor.ts';
import { isLoopback } from './is-loopback.ts';
import { keyThrottle } from './key-throttle.ts';
import { type Permission, permissionsOfScope, ROLE_PERMISSIONS } from './permissions.ts';
import { isWrite, refuseCrossSite } from './refuse-cross-site.ts';
import { csrfTokenOf, sameSecret, secretDigest } from './secrets.ts';
import type { SessionBook } from './session-book.ts';
import type { SessionCookie } from './session-cookie.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What the caller must be allowed to; a route without one cannot be registered. */
    permission?: Permission;
  }
  interface FastifyInstance {
    /** For a scope whose routes come from a library and cannot name their permission: the one of all of them. */
    permissionOfAll?: Permission;
  }
  interface FastifyRequest {
    /** Who asks; null where nobody is signed in, which only routes with the permission `public` see. */
    actor: Actor | null;
  }
}

interface AuthorizeTools {
  sessions: SessionBook;
  cookie: SessionCookie;
  config: ApiConfig;
  keys: KeyBook;
  clock: Clock;
}

/**
 * The one place that decides who may do what: every route names a permission in its `config`, everything else is denied. Runs before
 * a body is read. Throws ApiError `sign-in-required`, `not-permitted`, `csrf-token` or `cross-site`.
 */
export function authorize(app: FastifyInstance, { sessions, cookie, config, keys, clock }: AuthorizeTools): void {
  const throttle = keyThrottle(clock);
  app.decorateRequest('actor', null);
  app.addHook('onRoute', function (this: FastifyInstance, route) {
    const permission = route.config?.permission ?? this.permissionOfAll;
    if (permission === undefined) throw new Error(`route ${String(route.method)} ${route.url} names no permission`);
    route.config = { ...route.config, permission };
  });

  app.addHook('onRequest', async (request) => {
    if (request.is404) return;
    const { permission } = request.routeOptions.config;
    if (permission === undefined) throw new ApiError('not-permitted');

    request.actor = (await bearerOf(request, config, keys, throttle)) ?? (await personOf(request, sessions, cookie));
    if (isWrite(request) && request.headers.authorization === undefined) refuseCrossSite(request, config.publicUrl);
    if (permission === 'public') return;

    const { actor } = request;
    if (!actor) throw new ApiError('sign-in-required');
    if (!actor.may.has(permission)) throw new ApiError('not-permitted');
    if (actor.session !== null && isWrite(request)) checkCsrfToken(request, actor.session);
  });
}

/** The actor of a route that needs one. */
export function actorOf(request: FastifyRequest): Actor {
  if (!request.actor) throw new ApiError('sign-in-required');
  return request.actor;
}

/**
 * A bearer token: the command line's, from the data folder's file and this machine, or the key of another system. A wrong one is an
 * error, not an anonymous caller.
 */
async function bearerOf(
  request: FastifyRequest,
  { cliTokenDigest }: ApiConfig,
  keys: KeyBook,
  throttle: ReturnType<typeof keyThrottle>,
): Promise<Actor | undefined> {
  const { authorization } = request.headers;
  if (authorization === undefined) return undefined;
  const token = /^Bearer ([\w-]{20,200})$/.exec(authorization)?.[1];
  if (token === undefined) throw new ApiError('sign-in-required');
  if (looksLikeKey(token)) return keyActor(await keys.find(token), throttle);
  if (cliTokenDigest === null || !isLoopback(request)) throw new ApiError('sign-in-required');
  if (!sameSecret(secretDigest(token), cliTokenDigest)) throw new ApiError('sign-in-required');
  const osUser = /^[\w.-]{1,40}$/.exec(String(request.headers['x-nhipbao-os-user'] ?? ''))?.[0] ?? 'unknown';
  const id = `cli:${osUser}`;
  const user = { id, username: id, name: id, role: 'administrator', agency: null } as const;
  return { name: id, user, may: ROLE_PERMISSIONS.administrator, session: null };
}

function keyActor(found: FoundKey, throttle: ReturnType<typeof keyThrottle>): Actor {
  if (found.state !== 'live') throw new ApiError('sign-in-required', { detail: refusalOf(found) });
  const { key } = found;
  const wait = throttle(key.prefix, key.requestsPerMinute);
  if (wait !== undefined) throw new ApiError('too-many-requests', { headers: { 'retry-after': String(wait) } });
  const id = `key:${key.prefix}`;
  const user = { id, username: id, name: key.name, role: 'reader', agency: null } as const;
  return {
    name: id,
    user,
    may: new Set<Permission>(['public', ...key.scopes.flatMap(permissionsOfScope)]),
    session: null,
  };
}

function refusalOf(found: Exclude<FoundKey, { state: 'live' }>): string {
  if (found.state === 'unknown') return 'Khóa API không đúng.';
  const at = toLocalIso(found.at);
  return found.state === 'expired'
    ? `Khóa API đã hết hạn lúc ${at}; hãy xin khóa mới.`
    : `Khóa API đã bị thu hồi lúc ${at}.`;
}

async function personOf(request: FastifyRequest, sessions: SessionBook, cookie: SessionCookie): Promise<Actor | null> {
  const session = cookie.read(request);
  if (session === undefined) return null;
  const user = await sessions.userOf(session);
  if (!user) return null;
  return { name: `user:${user.username}`, user: sessionUser(user), may: ROLE_PERMISSIONS[user.role], session };
}

function checkCsrfToken(request: FastifyRequest, session: string): void {
  const given = request.headers['x-csrf-token'];
  if (typeof given !== 'string' || !sameSecret(given, csrfTokenOf(session))) throw new ApiError('csrf-token');
}
