import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';

export interface LoopbackSite {
  /** `127.0.0.1:port`, as NHIPBAO_ALLOW_HOSTS takes it. */
  host: string;
  origin: string;
  /** Paths asked for, in order, robots.txt left out. */
  asked: string[];
}

/** A web server on loopback that ends with the test; its robots.txt is a 404 unless the listener answers it. */
export async function loopbackSite(
  answer: (request: IncomingMessage, response: ServerResponse, path: string) => void,
): Promise<LoopbackSite> {
  const asked: string[] = [];
  const listener: RequestListener = (request, response) => {
    const path = request.url ?? '/';
    if (path === '/robots.txt') response.statusCode = 404;
    else asked.push(path);
    answer(request, response, path);
    if (path === '/robots.txt' && !response.writableEnded) response.end();
  };
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('the loopback server has no port');
  const host = `127.0.0.1:${address.port}`;
  return { host, origin: `http://${host}`, asked };
}
