import { HTML, type Reply, XML } from '../reply.ts';
import type { Fault } from './fault.ts';
import { entityBomb, externalEntities, manyEntries, NOT_FOUND_PAGE, notAFeed } from './hostile-bodies.ts';

/** What a faulty reply may need of the request. */
interface Asked {
  url: string;
  base: string;
  now: Date;
}

/** The reply that a fault makes of the true one. Faults that are a matter of the connection leave it as it is. */
export function spoilReply(fault: Fault, reply: Reply, asked: Asked): Reply {
  switch (fault.kind) {
    case 'empty':
      return { ...reply, body: '' };
    case 'html-as-rss':
      return { type: 'application/rss+xml; charset=utf-8', body: notAFeed() };
    case 'error-page-200':
      return { type: HTML, body: NOT_FOUND_PAGE };
    case 'redirect-loop':
      return { status: 302, type: HTML, body: '', headers: { location: asked.url } };
    case 'redirect-to':
      return { status: 302, type: HTML, body: '', headers: { location: fault.location } };
    case 'xxe':
      return { type: XML, body: externalEntities(asked.base) };
    case 'entity-bomb':
      return { type: XML, body: entityBomb() };
    case 'many-entries':
      return { type: XML, body: manyEntries(fault.entries ?? 50_000, asked.base, asked.now) };
    case 'nul-bytes':
      return { ...reply, body: everyBytes(reply.body, 200, Buffer.from([0])) };
    case 'invalid-utf8':
      return { ...reply, body: everyBytes(reply.body, 200, Buffer.from([0xc3, 0x28, 0xff])) };
    case 'future-dates':
      return { ...reply, body: withYear(reply.body, String(asked.now.getUTCFullYear() + 30)) };
    case 'dates-1970':
      return { ...reply, body: withYear(reply.body, '1970') };
    case 'missing-field':
      return { ...reply, body: withMembers(reply.body, (object) => delete object[fault.field]) };
    case 'extra-field':
      return { ...reply, body: withMembers(reply.body, (object) => (object[fault.field] = 'mới')) };
    case 'status': {
      const headers = fault.retryAfter === undefined ? {} : { 'retry-after': fault.retryAfter };
      return { status: fault.status, type: HTML, body: `<html><body><h1>${fault.status}</h1></body></html>`, headers };
    }
    default:
      return reply;
  }
}

/** The JSON with every object in it changed. */
function withMembers(body: string | Buffer, change: (object: Record<string, unknown>) => void): string {
  const each = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(each);
    else if (isObject(value)) {
      Object.values(value).forEach(each);
      change(value);
    }
  };
  const whole: unknown = JSON.parse(body.toString());
  each(whole);
  return JSON.stringify(whole);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Bytes put in after every `step` bytes, wherever that falls. */
function everyBytes(body: string | Buffer, step: number, bytes: Buffer): Buffer {
  const source = Buffer.from(body);
  const pieces: Buffer[] = [];
  for (let at = 0; at < source.length; at += step) pieces.push(source.subarray(at, at + step), bytes);
  return Buffer.concat(pieces);
}

/** The year of every date that feeds, date lines and ISO timestamps write. */
function withYear(body: string | Buffer, year: string): string {
  return body
    .toString()
    .replace(/(\d{1,2}\/\d{1,2}\/)\d{4}/g, `$1${year}`)
    .replace(/(\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) )\d{4}/g, `$1${year}`)
    .replace(/\d{4}(-\d\d-\d\dT)/g, `${year}$1`);
}
