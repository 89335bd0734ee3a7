import { importChannels, writeChannel } from '@nhipbao/jobs';
import { RegisterAnswer, RegisteredChannel, RegisterImport, RegisterImported } from '@nhipbao/records';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { readRegister } from '../platforms/read-register.ts';
import { ApiError } from '../problems/api-error.ts';
import type { RouteContext } from '../route-context.ts';
import { actorOf } from '../security/authorize.ts';

/** The channel register (Nghị định 237/2026/NĐ-CP, art. 15): read it with what stands against it, enter one channel, import many. */
export function register({ warehouse, clock, registry }: RouteContext): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/register',
      {
        config: { permission: 'indicators:read' },
        schema: {
          summary: 'Danh bạ kênh đã thông báo và những gì cần kiểm tra',
          tags: ['register'],
          response: { 200: RegisterAnswer },
        },
      },
      async () => readRegister({ warehouse, clock, registry: await registry() }),
    );

    app.put(
      '/register/:id',
      {
        config: { permission: 'accounts:manage' },
        schema: {
          summary: 'Ghi một kênh vào danh bạ',
          tags: ['register'],
          params: z.object({ id: RegisteredChannel.shape.id }),
          body: RegisteredChannel.omit({ id: true }),
          response: { 200: RegisteredChannel },
        },
      },
      async (request) => {
        const entry = { ...request.body, id: request.params.id };
        const { faults } = await writeChannel(warehouse, entry, actorOf(request).name);
        if (faults.length > 0) throw new ApiError('invalid-input', { detail: `Không ghi được: ${faults.join('; ')}.` });
        return entry;
      },
    );

    app.post(
      '/register/import',
      {
        config: { permission: 'accounts:manage' },
        bodyLimit: 3 * 1024 * 1024,
        schema: {
          summary: 'Nhập danh bạ kênh từ CSV hoặc YAML',
          tags: ['register'],
          body: RegisterImport,
          response: { 200: RegisterImported },
        },
      },
      async (request) => importChannels(warehouse, request.body.text, actorOf(request).name),
    );
  };
}
