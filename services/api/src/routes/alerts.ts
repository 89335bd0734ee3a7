import { Alert } from '@nhipbao/records';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { readAlerts } from '../alerts/read-alerts.ts';
import type { RouteContext } from '../route-context.ts';
import { actorOf } from '../security/authorize.ts';
import { unitsOf } from '../security/require-unit.ts';

/** What a person should look at now, the worst first: of an agency's own units and of the installation, for others everything. */
export function alerts(context: RouteContext): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/alerts',
      {
        config: { permission: 'sources:read' },
        schema: { summary: 'Cảnh báo đang có', tags: ['alerts'], response: { 200: z.array(Alert) } },
      },
      async (request) => {
        const actor = actorOf(request);
        const units = unitsOf(actor, await context.registry());
        const seen = ({ unit }: Alert) => unit === null || units === 'all' || units.some((own) => own === unit);
        const concerned = ({ audience }: Alert) =>
          audience === undefined || actor.may.has('cycle:manage') || (audience === 'unit' && units !== 'all');
        return (await readAlerts(context)).filter((alert) => seen(alert) && concerned(alert));
      },
    );
  };
}
