import { NewUser, toLocalIso, UserAccount, UserChange, Username } from '@nhipbao/records';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { User } from '../people/user.ts';
import { ApiError } from '../problems/api-error.ts';
import type { RouteContext } from '../route-context.ts';
import { actorOf } from '../security/authorize.ts';

/** Accounts, for administrators: create, list, change the role or name, disable, give a new password. */
export function users({ users: book, sessions, clock }: RouteContext): FastifyPluginAsyncZod {
  const permission = 'users:manage';
  return async (app) => {
    app.get(
      '/users',
      {
        config: { permission },
        schema: { summary: 'Tài khoản', tags: ['users'], response: { 200: z.array(UserAccount) } },
      },
      async () => (await book.list()).map(({ user, changedAt }) => accountOf(user, changedAt)),
    );

    app.post(
      '/users',
      {
        config: { permission },
        schema: { summary: 'Tạo tài khoản', tags: ['users'], body: NewUser, response: { 201: UserAccount } },
      },
      async (request, reply) => {
        const user = await book.create(request.body, actorOf(request).name);
        return reply.code(201).send(accountOf(user, clock.now()));
      },
    );

    app.patch(
      '/users/:id',
      {
        config: { permission },
        schema: {
          summary: 'Đổi tên, vai trò, mật khẩu; tắt hoặc mở tài khoản',
          tags: ['users'],
          params: z.object({ id: Username }),
          body: UserChange,
          response: { 200: UserAccount },
        },
      },
      async (request) => {
        const actor = actorOf(request);
        const { id } = request.params;
        if (actor.user.username === id && request.body.disabled) {
          throw new ApiError('conflict', { detail: 'Không thể tự tắt tài khoản của mình.' });
        }
        const user = await book.change(id, request.body, actor.name);
        sessions.forget();
        return accountOf(user, clock.now());
      },
    );
  };
}

function accountOf({ username, name, role, agency, disabled, createdAt }: User, changedAt: Date): UserAccount {
  return { id: username, username, name, role, agency, disabled, createdAt, changedAt: toLocalIso(changedAt) };
}
