import type { Log } from '@nhipbao/collectors';
import type { FastifyInstance } from 'fastify';

/** One line a request: which route and who, never from which address, and not the query, which may hold what somebody looked for. */
export function logRequests(app: FastifyInstance, log: Log): void {
  app.addHook('onResponse', async (request, reply) => {
    const fields = {
      request: request.id,
      method: request.method,
      route: request.routeOptions.url ?? 'unknown',
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime),
      by: request.actor?.name ?? null,
    };
    log.info(fields, 'request');
  });
}
