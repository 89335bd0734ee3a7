import type { FastifyRequest } from 'fastify';
import { ApiError } from '../problems/api-error.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

export function isWrite(request: FastifyRequest): boolean {
  return !SAFE.has(request.method);
}

/**
 * Refuses a write that a page of another site made the browser send (Sec-Fetch-Site, and Origin for older browsers). Programs send
 * neither and pass. Throws ApiError `cross-site`.
 */
export function refuseCrossSite(request: FastifyRequest): void {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new ApiError('cross-site');
  const { origin, host } = request.headers;
  if (origin === undefined) return;
  const from = URL.canParse(origin) ? new URL(origin).host : undefined;
  if (from === undefined || (from !== host && from !== request.host)) throw new ApiError('cross-site');
}
