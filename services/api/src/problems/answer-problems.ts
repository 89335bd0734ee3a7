import type { Log } from '@nhipbao/collectors';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ApiError } from './api-error.ts';
import { problemOf } from './problem-of.ts';

/** Every fault of a route is answered as problem+json (RFC 9457); what is our fault is logged. */
export function answerProblems(app: FastifyInstance, log: Log): void {
  app.setErrorHandler((error, request, reply) => {
    const { status } = problemOf(error);
    if (status >= 500) log.error({ request: request.id, route: request.routeOptions.url, error }, 'request failed');
    return answerProblem(error, request, reply);
  });
}

/** Answers one fault; `instance` is the request's id, by which the log names it. Also for faults that come before any route. */
export function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = { ...problemOf(error), instance: request.id };
  if (error instanceof ApiError) reply.headers(error.headers);
  if (problem.status === 503) reply.header('retry-after', '5');
  return reply
    .code(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .serializer(JSON.stringify)
    .send(problem);
}
