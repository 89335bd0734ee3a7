import { secretHosts } from '@nhipbao/jobs';
import { SecretEntry, SecretName, SecretSummary } from '@nhipbao/records';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { ApiError } from '../problems/api-error.ts';
import type { RouteContext } from '../route-context.ts';
import { actorOf } from '../security/authorize.ts';

/** Secrets of the deployment (keys of APIs, of apps): entered and taken away, never shown. */
export function secrets({ accounts: tools }: RouteContext): FastifyPluginAsyncZod {
  const permission = 'accounts:manage';
  const tags = ['accounts'];
  const Params = z.object({ name: SecretName });
  return async (app) => {
    app.get(
      '/secrets',
      {
        config: { permission },
        schema: { summary: 'Tên các bí mật và nơi được gửi tới', tags, response: { 200: z.array(SecretSummary) } },
      },
      async () => tools.vault.secretNames(),
    );

    app.put(
      '/secrets/:name',
      {
        config: { permission },
        schema: {
          summary: 'Nhập một bí mật',
          tags,
          params: Params,
          body: SecretEntry,
          response: { 200: SecretSummary },
        },
      },
      async (request) => {
        const { name } = request.params;
        const hosts = request.body.hosts ?? secretHosts(tools, name);
        if (hosts.length === 0) {
          const detail = `Không bộ thu thập nào hỏi bí mật "${name}". Kiểm tra lại tên, hoặc nói rõ máy chủ nào được nhận nó.`;
          throw new ApiError('invalid-input', {
            detail,
            faults: [{ field: 'hosts', message: 'cần ít nhất một máy chủ' }],
          });
        }
        await tools.vault.put(name, request.body.value.trim(), actorOf(request).name, hosts);
        return { name, hosts };
      },
    );

    app.delete(
      '/secrets/:name',
      {
        config: { permission },
        schema: { summary: 'Xóa một bí mật', tags, params: Params, response: { 204: z.null() } },
      },
      async (request, reply) => {
        const { name } = request.params;
        const known = (await tools.vault.secretNames()).some((one) => one.name === name);
        if (!known) throw new ApiError('not-found', { detail: `Không có bí mật "${name}".` });
        await tools.vault.remove(name, actorOf(request).name);
        return reply.code(204).send(null);
      },
    );
  };
}
