import type { FastifyInstance } from 'fastify';

/** Bodies are JSON and nothing else; an empty one is none, also when its type is given (browsers' fetch with a fixed header). */
export function readBodies(app: FastifyInstance): void {
  const parseJson = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    const text = body.toString();
    if (text === '') done(null, undefined);
    else parseJson(request, text, done);
  });
}
