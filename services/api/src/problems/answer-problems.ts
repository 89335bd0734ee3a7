import type { Log } from '@nhipbao/collectors';
import type { FastifyInstance } from 'fastify';
import { ApiError } from './api-error.ts';
import { problemOf } from './problem-of.ts';

/** Every fault is answered as problem+json (RFC 9457); `instance` is the request's id, by which the log names it. */
export function answerProblems(app: FastifyInstance, log: Log): void {
  app.setErrorHandler((error, request, reply) => {
    const problem = { ...problemOf(error), instance: request.id };
    if (problem.status >= 500)
      log.error({ request: request.id, route: request.routeOptions.url, error }, 'request failed');
    if (error instanceof ApiError) reply.headers(error.headers);
    if (problem.status === 503) reply.header('retry-after', '5');
    return reply
      .code(problem.status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .header('cache-control', 'no-store')
      .serializer(JSON.stringify)
      .send(problem);
  });
}
