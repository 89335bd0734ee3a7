import { ready } from '@nhipbao/warehouse';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { RouteContext } from '../route-context.ts';

/** For whoever watches over the process: alive at all, and able to answer. Nothing about the data. */
export function health({ warehouse }: RouteContext): FastifyPluginAsyncZod {
  const state = { response: { 200: z.object({ status: z.literal('ok') }) }, tags: ['health'] };
  return async (app) => {
    app.get('/healthz', { config: { permission: 'public' }, schema: state }, async () => ({ status: 'ok' as const }));
    app.get('/readyz', { config: { permission: 'public' }, schema: state }, async () => {
      await warehouse.reader.one(ready, {});
      return { status: 'ok' as const };
    });
  };
}
