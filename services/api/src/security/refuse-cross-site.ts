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
export function refuseCrossSite(request: FastifyRequest, publicUrl: string | null): void {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new ApiError('cross-site');
  const { origin, host } = request.headers;
  if (origin === undefined) return;
  if (!URL.canParse(origin)) throw new ApiError('cross-site');
  const from = new URL(origin);
  // Origin leaves a default port out, Host may name it.
  const own = [host, request.host].flatMap((name) =>
    URL.canParse(`${from.protocol}//${name}`) ? new URL(`${from.protocol}//${name}`).host : [],
  );
  if (publicUrl !== null) own.push(new URL(publicUrl).host);
  if (!own.includes(from.host)) throw new ApiError('cross-site');
}
