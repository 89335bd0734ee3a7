import cookiePlugin from '@fastify/cookie';
import { loadRegistry } from '@nhipbao/jobs';
import fastify, { type FastifyInstance } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import { serializerCompiler } from 'fastify-type-provider-zod';
import type { ApiContext } from './api-context.ts';
import { cached } from './cached.ts';
import { dashboards } from './dashboards.ts';
import { documentation } from './documentation.ts';
import { drain } from './drain.ts';
import { keyBook } from './people/key-book.ts';
import { userBook } from './people/user-book.ts';
import { answerProblem, answerProblems } from './problems/answer-problems.ts';
import { validateInput } from './problems/validate-input.ts';
import { readBodies } from './read-bodies.ts';
import type { RouteContext } from './route-context.ts';
import { health } from './routes/health.ts';
import { v1Routes } from './routes/v1-routes.ts';
import { authorize } from './security/authorize.ts';
import { logRequests } from './security/log-requests.ts';
import { securityHeaders } from './security/security-headers.ts';
import { sessionBook } from './security/session-book.ts';
import { sessionCookie } from './security/session-cookie.ts';
import { signInThrottle } from './security/sign-in-throttle.ts';
import { taskList } from './tasks/task-list.ts';

/** How long the registry is believed without asking again. */
const REGISTRY_MS = 3_000;

/**
 * The api as a value: listen on it, or ask it with `inject`. `close()` takes no new requests, lets those that run end, stops long
 * work by its signal and waits for it; the warehouse is closed by whoever opened it, afterwards.
 */
export function buildApi(context: ApiContext): FastifyInstance {
  const { warehouse, clock, log, config } = context;
  const users = userBook(context);
  const routeContext: RouteContext = {
    ...context,
    users,
    keys: keyBook({ warehouse, clock }),
    sessions: sessionBook({ warehouse, clock, users }),
    cookie: sessionCookie(config),
    throttle: signInThrottle(clock),
    tasks: taskList(context),
    registry: cached(clock, REGISTRY_MS, () => loadRegistry(warehouse)),
  };

  const app = fastify({
    // Our own line a request: Fastify's names the caller's address.
    logger: false,
    genReqId: () => `req-${crypto.randomUUID()}`,
    bodyLimit: 1024 * 1024,
    requestTimeout: 30_000,
    trustProxy: config.trustedProxies.length > 0 ? config.trustedProxies : false,
    forceCloseConnections: 'idle',
    frameworkErrors: answerProblem,
    routerOptions: { maxParamLength: 500 },
  });
  readBodies(app);
  app.setValidatorCompiler(validateInput);
  app.setSerializerCompiler(serializerCompiler);
  answerProblems(app, log);
  logRequests(app, log);
  drain(app, routeContext.tasks);

  app.register(
    fastifyPlugin(async (root) => {
      await securityHeaders(root, config);
      await root.register(cookiePlugin);
      authorize(root, routeContext);
      await documentation(root, config);
      await root.register(health(routeContext));
      await root.register(v1Routes(routeContext), { prefix: '/api/v1' });
      await dashboards(root, context.webRoot);
    }),
  );
  return app;
}
