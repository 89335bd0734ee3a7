import { createHash } from 'node:crypto';
import type { Clock } from '@nhipbao/records';
import { type Dispatcher, request } from 'undici';
import { type Exchange, headersOf } from './exchange.ts';
import { ACCEPT_ENCODING, type BodyRead, readBody } from './read-body.ts';

/** Milliseconds; `bodyMs` is the longest silence within a body, `totalMs` ends a body that drips. */
export interface Timeouts {
  connectMs: number;
  headersMs: number;
  bodyMs: number;
  totalMs: number;
}

/** A request that took longer than its whole time. */
export class TotalTimeout extends Error {
  override readonly name = 'TotalTimeout';
}

/** Error pages are kept as evidence, but not more of them than this. */
const ERROR_PAGE_BYTES = 256 * 1024;

/**
 * Sends one request and reads the answer within its limits; follows nothing and repeats nothing. Throws what undici throws when no
 * answer came; once the headers are there it always resolves, with the body's fault beside what was read of it.
 */
export async function requestOnce(
  dispatcher: Dispatcher,
  url: URL,
  options: {
    headers: Record<string, string>;
    /** Sent by POST where there is one. */
    body?: string | undefined;
    maxBytes: number;
    timeouts: Timeouts;
    signal: AbortSignal;
    clock: Clock;
  },
): Promise<{ exchange: Exchange; fault: unknown; tooLarge: boolean }> {
  const { timeouts, maxBytes } = options;
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(new TotalTimeout()), timeouts.totalMs);
  try {
    const answer = await request(url, {
      dispatcher,
      method: options.body === undefined ? 'GET' : 'POST',
      body: options.body ?? null,
      headers: { 'accept-encoding': ACCEPT_ENCODING, ...options.headers },
      headersTimeout: timeouts.headersMs,
      bodyTimeout: timeouts.bodyMs,
      signal: AbortSignal.any([deadline.signal, options.signal]),
      responseHeaders: 'raw',
    });
    const headers = pairs(answer.headers);
    const named = headersOf({ headers });
    const failed = answer.statusCode >= 400;
    const limit = failed ? Math.min(maxBytes, ERROR_PAGE_BYTES) : maxBytes;
    const declaredTooLarge = !named['content-encoding'] && Number(named['content-length'] ?? 0) > limit && !failed;
    const body = await readBody(answer.body, named['content-encoding'], declaredTooLarge ? 0 : limit);
    const exchange: Exchange = {
      url: url.href,
      status: answer.statusCode,
      statusText: answer.statusText,
      headers,
      bytes: body.bytes,
      digest: createHash('sha256').update(body.bytes).digest('hex'),
      fetchedAt: options.clock.now(),
      truncated: truncation(body, deadline.signal.aborted),
      wireBytes: body.wireBytes,
    };
    return { exchange, fault: failed ? null : body.fault, tooLarge: body.cut && !failed };
  } finally {
    clearTimeout(timer);
  }
}

function truncation(body: BodyRead, outOfTime: boolean): Exchange['truncated'] {
  if (body.cut) return 'length';
  if (!body.fault) return null;
  return outOfTime ? 'time' : 'disconnect';
}

/** undici's raw headers: names and values in turn; typed as a record whatever the form asked for. */
function pairs(raw: unknown): [string, string][] {
  if (!Array.isArray(raw)) return [];
  const texts = raw.map((part: unknown) => (Buffer.isBuffer(part) ? part.toString('latin1') : String(part)));
  return texts.flatMap((name, index): [string, string][] => (index % 2 === 0 ? [[name, texts[index + 1] ?? '']] : []));
}
