import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * Says of an answer which content it is, and that it may be kept but has to be asked for again; answers whether the caller has it already
 * (If-None-Match), so that 304 is enough. `W/` before a tag is the work of a proxy that compressed; it compares weakly (RFC 9110, 13.1.2).
 */
export function unchanged(request: FastifyRequest, reply: FastifyReply, etag: string): boolean {
  reply.header('etag', etag).header('cache-control', 'private, no-cache');
  const known = request.headers['if-none-match'];
  if (known === undefined) return false;
  return known.trim() === '*' || known.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
}
