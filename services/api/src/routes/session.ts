import { PasswordChange, SessionState, SignIn } from '@nhipbao/records';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { cached } from '../cached.ts';
import { sessionUser } from '../people/session-user.ts';
import { ApiError } from '../problems/api-error.ts';
import type { RouteContext } from '../route-context.ts';
import { actorOf } from '../security/authorize.ts';
import { checkPassword, pretendToCheck } from '../security/passwords.ts';
import { ROLE_PERMISSIONS } from '../security/permissions.ts';
import { csrfTokenOf } from '../security/secrets.ts';

/** Signing in and out. A new sign-in always gets a new cookie; the old session ends. */
export function session({ clock, config, cookie, sessions, throttle, users }: RouteContext): FastifyPluginAsyncZod {
  const hasUsers = cached(clock, 3_000, async () => (await users.list()).length > 0);

  return async (app) => {
    app.get(
      '/session',
      {
        config: { permission: 'public' },
        schema: { summary: 'Ai đang đăng nhập', tags: ['session'], response: { 200: SessionState } },
      },
      async ({ actor }) => ({
        user: actor?.user ?? null,
        permissions: [...(actor?.may ?? [])],
        csrfToken: actor?.session ? csrfTokenOf(actor.session) : null,
        needsSetup: actor === null && !(await hasUsers()),
        demo: config.demo,
      }),
    );

    app.post(
      '/session',
      {
        config: { permission: 'public' },
        schema: { summary: 'Đăng nhập', tags: ['session'], body: SignIn, response: { 200: SessionState } },
      },
      async (request, reply) => {
        const { username, password } = request.body;
        const wait = throttle.attempt(username, request.ip);
        if (wait !== undefined) throw new ApiError('too-many-attempts', { headers: { 'retry-after': String(wait) } });

        const user = await users.find(username.toLowerCase());
        const right = user ? await checkPassword(user.passwordHash, password) : await pretendToCheck(password);
        if (!user || !right || user.disabled) throw new ApiError('wrong-credentials');
        throttle.succeeded(username, request.ip);

        const old = cookie.read(request);
        if (old !== undefined) await sessions.end(old);
        const secret = await sessions.open(user);
        cookie.set(reply, secret);
        return {
          user: sessionUser(user),
          permissions: [...ROLE_PERMISSIONS[user.role]],
          csrfToken: csrfTokenOf(secret),
          needsSetup: false,
          demo: config.demo,
        };
      },
    );

    app.delete(
      '/session',
      {
        config: { permission: 'signed-in' },
        schema: { summary: 'Đăng xuất', tags: ['session'], response: { 204: z.undefined() } },
      },
      async (request, reply) => {
        const secret = actorOf(request).session;
        if (secret !== null) await sessions.end(secret);
        cookie.clear(reply);
        return reply.code(204).send();
      },
    );

    app.put(
      '/session/password',
      {
        config: { permission: 'signed-in' },
        schema: {
          summary: 'Đổi mật khẩu của mình',
          tags: ['session'],
          body: PasswordChange,
          response: { 204: z.undefined() },
        },
      },
      async (request, reply) => {
        const { user, name } = actorOf(request);
        const wait = throttle.attempt(user.username, request.ip);
        if (wait !== undefined) throw new ApiError('too-many-attempts', { headers: { 'retry-after': String(wait) } });
        const stored = await users.find(user.username);
        if (!stored || !(await checkPassword(stored.passwordHash, request.body.current)))
          throw new ApiError('invalid-input', {
            faults: [{ field: 'current', message: 'Mật khẩu hiện tại không đúng' }],
          });
        throttle.succeeded(user.username, request.ip);
        const changed = await users.change(user.username, { password: request.body.next }, name);
        sessions.forget();
        cookie.set(reply, await sessions.open(changed));
        return reply.code(204).send();
      },
    );
  };
}
