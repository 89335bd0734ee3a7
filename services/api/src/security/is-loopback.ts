import type { FastifyRequest } from 'fastify';

/** Whether a request comes from this machine itself: over loopback, and not handed on by a proxy that stands here too. */
export function isLoopback(request: FastifyRequest): boolean {
  const { headers, socket } = request;
  if (headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined || headers['x-real-ip'] !== undefined)
    return false;
  const address = socket.remoteAddress ?? '';
  return address === '::1' || /^(::ffff:)?127\./.test(address);
}
