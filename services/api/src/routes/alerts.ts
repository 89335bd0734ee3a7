import { Alert } from '@nhipbao/records';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { readAlerts } from '../alerts/read-alerts.ts';
import type { RouteContext } from '../route-context.ts';

/** What a person should look at now, the worst first. */
export function alerts(context: RouteContext): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/alerts',
      {
        config: { permission: 'sources:read' },
        schema: { summary: 'Cảnh báo đang có', tags: ['alerts'], response: { 200: z.array(Alert) } },
      },
      async () => readAlerts(context),
    );
  };
}
