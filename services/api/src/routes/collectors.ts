import { settingsJsonSchema } from '@nhipbao/collectors';
import { CollectorKind } from '@nhipbao/records';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { RouteContext } from '../route-context.ts';

/** The kinds of sources that can be added, each with the form of its settings. */
export function collectors({ accounts }: RouteContext): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/collectors',
      {
        config: { permission: 'registry:read' },
        schema: {
          summary: 'Các loại nguồn, thiết lập dạng JSON Schema',
          tags: ['sources'],
          response: { 200: z.array(CollectorKind) },
        },
      },
      async () =>
        [...accounts.collectors.values()].map((collector) => {
          const settings = settingsJsonSchema(collector);
          return {
            kind: collector.kind,
            title: collector.title,
            settings,
            connects: 'connection' in propertiesOf(settings),
          };
        }),
    );
  };
}

function propertiesOf({ properties }: Record<string, unknown>): object {
  return typeof properties === 'object' && properties !== null ? properties : {};
}
