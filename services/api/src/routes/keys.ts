import { ApiKey, CreatedApiKey, NewApiKey } from '@nhipbao/records';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { RouteContext } from '../route-context.ts';
import { actorOf } from '../security/authorize.ts';

/** Keys of other systems: made, listed, revoked. A key is told once. */
export function keys({ keys: book }: RouteContext): FastifyPluginAsyncZod {
  const permission = 'keys:manage';
  return async (app) => {
    app.get(
      '/keys',
      {
        config: { permission },
        schema: { summary: 'Khóa API của các hệ thống khác', tags: ['keys'], response: { 200: z.array(ApiKey) } },
      },
      async () => book.list(),
    );

    app.post(
      '/keys',
      {
        config: { permission },
        schema: {
          summary: 'Cấp khóa API',
          description: 'Khóa chỉ hiện một lần trong câu trả lời này; hệ thống chỉ giữ mã băm SHA-256.',
          tags: ['keys'],
          body: NewApiKey,
          response: { 201: CreatedApiKey },
        },
      },
      async (request, reply) => reply.code(201).send(await book.create(request.body, actorOf(request).name)),
    );

    app.delete(
      '/keys/:prefix',
      {
        config: { permission },
        schema: {
          summary: 'Thu hồi khóa API',
          tags: ['keys'],
          params: z.object({ prefix: z.string().max(40) }),
          response: { 200: ApiKey },
        },
      },
      async (request) => book.revoke(request.params.prefix, actorOf(request).name),
    );
  };
}
