import { RegistryApply, RegistryDifference, RegistryFiles } from '@nhipbao/records';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { RouteContext } from '../route-context.ts';
import { actorOf } from '../security/authorize.ts';

/** Files of a whole registry with its sources. */
const BODY_LIMIT = 8 * 1024 * 1024;

/** The registry as files: read it, see what files would change, apply them. */
export function registry({ actions }: RouteContext): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/registry',
      {
        config: { permission: 'registry:read' },
        schema: { summary: 'Danh mục dưới dạng tệp YAML', tags: ['registry'], response: { 200: RegistryFiles } },
      },
      async () => actions.registryExport(),
    );

    app.post(
      '/registry/diff',
      {
        config: { permission: 'registry:write' },
        bodyLimit: BODY_LIMIT,
        schema: {
          summary: 'Những gì các tệp sẽ thay đổi',
          tags: ['registry'],
          body: RegistryFiles,
          response: { 200: RegistryDifference },
        },
      },
      async ({ body }) => actions.registryDiff(body),
    );

    app.post(
      '/registry/apply',
      {
        config: { permission: 'registry:write' },
        bodyLimit: BODY_LIMIT,
        schema: {
          summary: 'Áp dụng các tệp',
          tags: ['registry'],
          body: RegistryApply,
          response: { 200: RegistryDifference },
        },
      },
      async (request) => actions.registryApply(request.body, actorOf(request).name),
    );
  };
}
