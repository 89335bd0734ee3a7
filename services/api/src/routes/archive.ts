import { ArchivedInfo, toLocalIso } from '@nhipbao/records';
import { archivedInfo } from '@nhipbao/warehouse';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { ApiError } from '../problems/api-error.ts';
import type { RouteContext } from '../route-context.ts';

const Params = z.object({ digest: z.string().regex(/^[0-9a-f]{64}$/) });

export function archive({ warehouse }: RouteContext): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/archive/:digest/info',
      {
        config: { permission: 'archive:read' },
        schema: { summary: 'Bản lưu: nguồn gốc', tags: ['archive'], params: Params, response: { 200: ArchivedInfo } },
      },
      async ({ params }) => {
        const row = await warehouse.reader.find(archivedInfo, { digest: params.digest });
        if (!row) throw new ApiError('not-archived');
        const { content_type, fetched_at, source_id, ...rest } = row;
        return { ...rest, contentType: content_type, fetchedAt: toLocalIso(fetched_at), source: source_id };
      },
    );
  };
}
