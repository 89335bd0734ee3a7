import { LocalDay, localDayOf, Overview } from '@nhipbao/records';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { cachedBy } from '../cached.ts';
import { readOverview } from '../overview/read-overview.ts';
import type { RouteContext } from '../route-context.ts';

/** Every open page asks for it; the answer is shared for this long. */
const CACHE_MS = 3_000;

/** A day's works by unit and format, against the usual same weekday. */
export function overview({ warehouse, clock, registry }: RouteContext): FastifyPluginAsyncZod {
  const read = cachedBy(clock, CACHE_MS, async (day: string) =>
    readOverview({ warehouse, clock, registry: await registry() }, day),
  );
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
      async ({ query }) => read(query.day ?? localDayOf(clock.now())),
    );
  };
}
