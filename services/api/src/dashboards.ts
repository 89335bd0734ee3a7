import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { ApiError } from './problems/api-error.ts';

/**
 * The built dashboards. A path that is neither a file nor of the API is one of the app's own pages, so it gets the app. Files with
 * a digest in their name (Vite's `assets/`) never change and are kept by browsers for a year.
 */
export async function dashboards(app: FastifyInstance, webRoot: string | undefined): Promise<void> {
  if (webRoot === undefined || !existsSync(join(webRoot, 'index.html'))) {
    app.setNotFoundHandler(() => {
      throw new ApiError('not-found', { detail: NO_SUCH_ADDRESS });
    });
    return;
  }
  await app.register(async (files) => {
    files.decorate('permissionOfAll', 'public');
    await files.register(fastifyStatic, {
      root: webRoot,
      cacheControl: false,
      setHeaders: (reply, path) => {
        const immutable = /[\\/]assets[\\/]/.test(path);
        reply.header('cache-control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
    files.setNotFoundHandler((request, reply) => {
      const { method, url, headers } = request;
      const wantsPage =
        (method === 'GET' || method === 'HEAD') && !isOfApi(url) && !isFile(url) && acceptsPages(headers.accept);
      if (!wantsPage) throw new ApiError('not-found', { detail: NO_SUCH_ADDRESS });
      return reply.sendFile('index.html');
    });
  });
}

const NO_SUCH_ADDRESS = 'Không có địa chỉ này.';

function isOfApi(url: string): boolean {
  return /^\/(api|healthz|readyz)\b/.test(url);
}

/** The app's own addresses have no extension: a file that is not there must not be answered with a page. */
function isFile(url: string): boolean {
  return /\.[a-z0-9]{1,8}$/i.test(url.split('?')[0] ?? '');
}

function acceptsPages(accept: string | undefined): boolean {
  return accept === undefined || /text\/html|\*\/\*/.test(accept);
}
