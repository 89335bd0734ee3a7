import { SessionState, Setup } from '@nhipbao/records';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { sessionUser } from '../people/session-user.ts';
import { redeemSetupToken } from '../people/setup-link.ts';
import { ApiError } from '../problems/api-error.ts';
import type { RouteContext } from '../route-context.ts';
import { isLoopback } from '../security/is-loopback.ts';
import { ROLE_PERMISSIONS } from '../security/permissions.ts';
import { csrfTokenOf } from '../security/secrets.ts';

/** The first administrator, by the one-time link that the first start prints: from this machine only, within an hour, once. */
export function setup(context: RouteContext): FastifyPluginAsyncZod {
  const { config, cookie, sessions, users } = context;
  return async (app) => {
    app.post(
      '/setup',
      {
        config: { permission: 'public' },
        schema: {
          summary: 'Tạo quản trị viên đầu tiên',
          tags: ['session'],
          body: Setup,
          response: { 201: SessionState },
        },
      },
      async (request, reply) => {
        if (!isLoopback(request)) throw new ApiError('not-loopback');
        const { token, ...account } = request.body;
        if ((await users.list()).length > 0) throw new ApiError('link-spent');
        await redeemSetupToken(context, token);
        const user = await users.create({ ...account, role: 'administrator', agency: null }, 'system:setup');
        const secret = await sessions.open(user);
        cookie.set(reply, secret);
        return reply.code(201).send({
          user: sessionUser(user),
          permissions: [...ROLE_PERMISSIONS[user.role]],
          csrfToken: csrfTokenOf(secret),
          needsSetup: false,
          demo: config.demo,
        });
      },
    );
  };
}
