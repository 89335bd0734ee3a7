import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Clock } from '@nhipbao/records';
import type { Fault } from './faults/fault.ts';
import { NOT_FOUND_PAGE } from './faults/hostile-bodies.ts';
import { spoilReply } from './faults/spoil-reply.ts';
import { takeOver } from './faults/take-over.ts';
import { HTML, type Reply, type Site, type Visit } from './reply.ts';

/** A request as it came in; `at` is real time, also where the sites live by another clock. */
export interface LoggedRequest {
  method: string;
  /** Path with query. */
  path: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  at: Date;
  /** What was answered; null while the answer is under way or taken over by a fault. */
  status: number | null;
}

/** What a served site needs beside itself. */
export interface Hosting {
  clock: Clock;
  crawlDelay: number | null;
  host: string;
  port: number;
  takeFault(path: string, search: string): Fault | undefined;
  log: LoggedRequest[];
}

/** Serves a site on one address with conditional GET, gzip and faults. Resolves when it listens. */
export async function serveSite(site: Site, hosting: Hosting): Promise<{ base: string; server: Server }> {
  let base = '';
  const server = createServer((request, response) => {
    answer(site, base, hosting, request, response).catch((error: unknown) =>
      response.destroy(error instanceof Error ? error : undefined),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(hosting.port, hosting.host, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The replica did not get a port');
  base = `http://${hosting.host}:${address.port}`;
  return { base, server };
}

async function answer(
  site: Site,
  base: string,
  hosting: Hosting,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', base);
  const now = hosting.clock.now();
  const entry: LoggedRequest = {
    method: request.method ?? 'GET',
    path: url.pathname + url.search,
    headers: request.headers,
    at: new Date(),
    status: null,
  };
  hosting.log.push(entry);
  const fault = hosting.takeFault(url.pathname, url.search);
  if (fault?.kind === 'slow') await new Promise((resolve) => setTimeout(resolve, fault.ms));

  const visit: Visit = {
    method: entry.method,
    path: decodeURI(url.pathname),
    query: url.searchParams,
    headers: request.headers,
    body: entry.method === 'POST' ? await bodyOf(request) : '',
    base,
    now,
    crawlDelay: hosting.crawlDelay,
    refusal: fault?.kind === 'refusal' ? fault.refusal : null,
  };
  const truth = site(visit) ?? { status: 404, type: HTML, body: NOT_FOUND_PAGE };
  const reply = fault ? spoilReply(fault, truth, { url: url.href, base, now }) : truth;
  if (fault && (await takeOver(fault, reply, response))) return;
  entry.status = send(reply, request, response);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString();
}

/** Sends a reply: 304 where the validators still hold, gzip where it is accepted. Returns the status. */
function send(reply: Reply, request: IncomingMessage, response: ServerResponse): number {
  const status = reply.status ?? 200;
  const body = Buffer.from(reply.body);
  const headers: Record<string, string | number> = { 'content-type': reply.type, ...reply.headers };
  if (status === 200 && body.length > 0) {
    headers.etag = `"${createHash('sha1').update(body).digest('base64url').slice(0, 20)}"`;
    if (reply.modifiedAt) headers['last-modified'] = reply.modifiedAt.toUTCString();
    if (stillHolds(request, String(headers.etag), reply.modifiedAt)) {
      response.writeHead(304, headers).end();
      return 304;
    }
  }
  const compressed =
    body.length > 1024 &&
    reply.type.startsWith('text/') &&
    /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  const sent = compressed ? gzipSync(body, { level: 1 }) : body;
  if (compressed) headers['content-encoding'] = 'gzip';
  headers.vary = 'accept-encoding';
  headers['content-length'] = sent.length;
  response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : sent);
  return status;
}

/** RFC 9110: If-None-Match decides where it is sent, If-Modified-Since only without it. */
function stillHolds(request: IncomingMessage, etag: string, modifiedAt: Date | undefined): boolean {
  const match = request.headers['if-none-match'];
  if (match !== undefined)
    return match.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag || tag.trim() === '*');
  const since = Date.parse(request.headers['if-modified-since'] ?? '');
  return modifiedAt !== undefined && !Number.isNaN(since) && Math.floor(modifiedAt.getTime() / 1000) * 1000 <= since;
}
