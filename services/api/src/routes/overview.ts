import { LocalDay, Overview } from '@nhipbao/records';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { readOverview } from '../overview/read-overview.ts';
import type { RouteContext } from '../route-context.ts';

/** A day's works by unit and format, against the usual same weekday. */
export function overview({ warehouse, clock, registry }: RouteContext): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/overview',
      {
        config: { permission: 'works:read' },
        schema: {
          summary: 'Tác phẩm trong ngày theo đơn vị và hình thức',
          tags: ['overview'],
          querystring: z.object({ day: LocalDay.optional() }),
          response: { 200: Overview },
        },
      },
      async ({ query }) => readOverview({ warehouse, clock, registry: await registry() }, query.day),
    );
  };
}
