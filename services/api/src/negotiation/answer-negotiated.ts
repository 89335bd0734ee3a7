import { createHash } from 'node:crypto';
import { mediaType } from '@hapi/accept';
import { canonicalJson } from '@nhipbao/indicators';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiError } from '../problems/api-error.ts';
import { toCsv } from '../views/csv.ts';
import { unchanged } from './unchanged.ts';

const CSV = 'text/csv';

/** One content in the forms it has: JSON always, rows of a table where it is a list. */
export interface Content {
  json: unknown;
  /** Media types of the JSON, the preferred first; default application/json. */
  jsonTypes?: readonly string[];
  /** The same values as a table; its name becomes the file's. */
  csv?: { name: string; columns: readonly string[]; rows: readonly Record<string, unknown>[] };
  /** The cursor of the next page of a list; null on its last page, absent where there are no pages. */
  next?: string | null;
}

/**
 * Answers a content as its caller asks by Accept: canonical JSON (RFC 8785), or CSV for spreadsheets. The ETag is the SHA-256 of the body, so a
 * caller can check what it received, and If-None-Match with it is answered 304. The same content gives the same bytes. Throws ApiError
 * `not-acceptable`.
 */
export function answerNegotiated(request: FastifyRequest, reply: FastifyReply, content: Content): FastifyReply {
  const jsonTypes = content.jsonTypes ?? ['application/json'];
  const type = acceptedType(request.headers.accept, [...jsonTypes, ...(content.csv ? [CSV] : [])]);
  const body = type === CSV && content.csv ? toCsv(content.csv.columns, content.csv.rows) : canonicalJson(content.json);
  const etag = `"${createHash('sha256').update(body).digest('hex')}"`;
  reply.header('vary', 'Accept');
  if (content.next) reply.header('link', `<${nextPage(request, content.next)}>; rel="next"`);
  if (unchanged(request, reply, etag)) return reply.code(304).send();
  if (type === CSV && content.csv)
    reply.header('content-disposition', `attachment; filename="${content.csv.name}.csv"`);
  return reply.header('content-type', `${type}; charset=utf-8`).send(body);
}

function acceptedType(accept: string | undefined, offered: readonly string[]): string {
  const type = accepted(accept, offered);
  if (type) return type;
  throw new ApiError('not-acceptable', { detail: `Địa chỉ này trả lời dạng ${offered.join(' hoặc ')}.` });
}

function accepted(accept: string | undefined, offered: readonly string[]): string | undefined {
  try {
    return mediaType(accept, offered);
  } catch {
    // A header that cannot be read names nothing that we offer.
    return undefined;
  }
}

/** The address of the next page, relative to the host and to any prefix before it. */
function nextPage(request: FastifyRequest, cursor: string): string {
  const [path = '', query = ''] = request.url.split('?');
  const asked = new URLSearchParams(query);
  asked.set('cursor', cursor);
  return `${path.slice(path.lastIndexOf('/') + 1)}?${asked}`;
}
