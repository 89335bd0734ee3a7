import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { text } from 'node:stream/consumers';

/** What the server says to one request: JSON with a status, a document, or nothing at all (`hang`). */
export type Answer = { status?: number; json: unknown } | { html: string; policy: string } | 'hang';

/** Finds the answer to a request of the api; undefined is 404. `path` begins after /api/v1. */
export type Answers = (request: {
  method: string;
  path: string;
  search: URLSearchParams;
  csrf: string | null;
  /** The JSON that was sent; null where none was. */
  body: unknown;
}) => Answer | undefined;

/** The policy under which the product serves its pages (reference on hardening): nothing inline, nothing from elsewhere. */
export const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/**
 * Serves a built dashboard on loopback with recorded answers in place of the api: for states that the real product reaches
 * only by accident (slow, failing, empty, half read).
 */
export async function serveFixtures(
  folder: string,
  answers: Answers,
): Promise<{ origin: string; close: () => Promise<void> }> {
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (url.pathname.startsWith('/api/v1')) {
      const csrf = request.headers['x-csrf-token'];
      const sent = await text(request);
      answer(
        response,
        answers({
          method: request.method ?? 'GET',
          path: url.pathname.slice('/api/v1'.length),
          search: url.searchParams,
          csrf: typeof csrf === 'string' ? csrf : null,
          body: sent && request.headers['content-type'] === 'application/json' ? JSON.parse(sent) : null,
        }),
      );
      return;
    }
    const file = normalize(url.pathname);
    const asset = extname(file) ? await readFile(join(folder, file)).catch(() => undefined) : undefined;
    const body = asset ?? (await readFile(join(folder, 'index.html')));
    response.writeHead(200, {
      'content-type': TYPES[asset ? extname(file) : '.html'] ?? 'application/octet-stream',
      'content-security-policy': PAGE_POLICY,
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the fixture server has no port');
  return {
    origin: `http://127.0.0.1:${bound.port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function answer(response: ServerResponse, given: Answer | undefined): void {
  if (given === 'hang') return;
  if (given && 'html' in given) {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': given.policy });
    response.end(given.html);
    return;
  }
  const status = given?.status ?? (given ? 200 : 404);
  const json = given?.json ?? {
    type: 'about:blank',
    title: 'Không tìm thấy',
    status: 404,
    code: 'not-found',
    instance: 'req-404',
  };
  response.writeHead(status, {
    'content-type': status >= 400 ? 'application/problem+json' : 'application/json',
    'cache-control': 'no-store',
  });
  response.end(status === 204 ? undefined : JSON.stringify(json));
}
