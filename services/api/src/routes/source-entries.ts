import { loadRegistry, saveSource } from '@nhipbao/jobs';
import { NewSource, Source, SourceChange, SourceId } from '@nhipbao/records';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { ApiError } from '../problems/api-error.ts';
import type { RouteContext } from '../route-context.ts';
import { actorOf } from '../security/authorize.ts';

/** Adding a source and changing one in the product: facts of who did it; `registry diff` shows them as changed here. */
export function sourceEntries({ accounts: tools }: RouteContext): FastifyPluginAsyncZod {
  const permission = 'registry:write';
  const tags = ['sources'];
  // As it stands this moment: what is changed must not be taken from a list of some seconds ago.
  const known = async (id: string) => (await loadRegistry(tools.warehouse)).sources.find((source) => source.id === id);

  return async (app) => {
    app.post(
      '/sources',
      {
        config: { permission },
        schema: { summary: 'Thêm một nguồn', tags, body: NewSource, response: { 201: Source } },
      },
      async (request, reply) => {
        const { id } = request.body;
        if (await known(id)) throw new ApiError('already-exists', { detail: `Đã có nguồn ${id}; hãy chọn mã khác.` });
        const source = Source.parse({ ...request.body, verified: 'never', enabled: true });
        return reply.code(201).send(await saveSource(tools, source, actorOf(request).name));
      },
    );

    app.patch(
      '/sources/:id',
      {
        config: { permission },
        schema: {
          summary: 'Sửa, bật hoặc tắt một nguồn',
          tags,
          params: z.object({ id: SourceId }),
          body: SourceChange,
          response: { 200: Source },
        },
      },
      async (request) => {
        const source = await known(request.params.id);
        if (!source) throw new ApiError('not-found', { detail: `Không có nguồn ${request.params.id}.` });
        return saveSource(tools, Source.parse({ ...source, ...request.body }), actorOf(request).name);
      },
    );
  };
}
