import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';
import { HTML, type Reply, XML } from '../reply.ts';
import type { Fault } from './fault.ts';

const TWO_GB = 2 * 1024 ** 3;
const CHUNK = 1024 * 1024;

/** Answers by itself where the fault lies in how bytes are sent. False: the server sends the (spoiled) reply as usual. */
export async function takeOver(fault: Fault, reply: Reply, response: ServerResponse): Promise<boolean> {
  switch (fault.kind) {
    case 'truncate':
      await truncate(response, reply, fault.share ?? 0.5, fault.abort ?? false);
      return true;
    case 'huge-body':
      response.writeHead(200, { 'content-type': XML });
      await sendQuietly(blanks(TWO_GB), response);
      return true;
    case 'gzip-bomb':
      response.writeHead(200, { 'content-type': XML, 'content-encoding': 'gzip' });
      await sendQuietly(blanks(TWO_GB), createGzip({ level: 1 }), response);
      return true;
    case 'brotli-bomb':
      response.writeHead(200, { 'content-type': XML, 'content-encoding': 'br' });
      await sendQuietly(
        blanks(TWO_GB),
        createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }),
        response,
      );
      return true;
    case 'nested-tags':
      response.writeHead(200, { 'content-type': HTML });
      await sendQuietly(Readable.from(nestedTags(fault.bytes ?? 20_000_000)), response);
      return true;
    case 'drip':
      await drip(response, reply);
      return true;
    case 'hang-after-headers':
      response.writeHead(200, { 'content-type': reply.type });
      response.flushHeaders();
      return true;
    default:
      return false;
  }
}

async function truncate(response: ServerResponse, reply: Reply, share: number, abort: boolean): Promise<void> {
  const body = Buffer.from(reply.body);
  const kept = body.subarray(0, Math.floor(body.length * share));
  response.writeHead(200, { 'content-type': reply.type, 'content-length': abort ? body.length : kept.length });
  if (!abort) {
    response.end(kept);
    return;
  }
  response.write(kept, () => setTimeout(() => response.destroy(), 20));
}

/** XML that opens like a feed and then says nothing at great length. */
function blanks(bytes: number): Readable {
  const chunk = Buffer.alloc(CHUNK, ' ');
  return Readable.from(
    (function* () {
      yield Buffer.from('<?xml version="1.0"?><rss version="2.0"><channel><title>');
      for (let sent = 0; sent < bytes; sent += CHUNK) yield chunk;
      yield Buffer.from('</title></channel></rss>');
    })(),
  );
}

function* nestedTags(bytes: number): Generator<Buffer> {
  yield Buffer.from('<!DOCTYPE html><html><body>');
  const chunk = Buffer.from('<div>'.repeat(10_000));
  for (let sent = 0; sent < bytes; sent += chunk.length) yield chunk;
  yield Buffer.from('sâu');
}

async function drip(response: ServerResponse, reply: Reply): Promise<void> {
  const body = Buffer.from(reply.body);
  response.writeHead(200, { 'content-type': reply.type });
  let at = 0;
  const timer = setInterval(() => {
    if (at >= body.length) response.end();
    else response.write(body.subarray(at, at + 1));
    at += 1;
  }, 1000);
  response.write(body.subarray(at, at + 1));
  at += 1;
  await once(response, 'close');
  clearInterval(timer);
}

/** Sends until all is sent or the other side has had enough; hanging up is what a careful client should do. */
async function sendQuietly(...streams: [Readable, ...NodeJS.WritableStream[]]): Promise<void> {
  await pipeline(streams).catch(() => undefined);
}
