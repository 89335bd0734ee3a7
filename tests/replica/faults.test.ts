import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { createBrotliDecompress, createGunzip } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createWorld, type Fault, type Replica, startReplica } from './index.ts';

const FEED = '/rss/home.rss';
const now = new Date('2025-07-10T15:00:00+07:00');
const world = createWorld({ seed: 9, from: '2025-07-05', to: '2025-07-10', perDay: 12 });
let replica: Replica;
let sound: string;

beforeAll(async () => {
  replica = await startReplica({ world, clock: { now: () => now } });
  sound = await (await fetch(replica.newspaper + FEED)).text();
});
beforeEach(() => replica.faults.clear());
afterAll(() => replica.close());

async function spoiled(fault: Fault): Promise<Buffer> {
  replica.faults.set('newspaper', FEED, fault);
  const response = await fetch(replica.newspaper + FEED);
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

/** The response with its body unread and not decompressed. */
async function raw(path = FEED): Promise<IncomingMessage> {
  const request = get(replica.newspaper + path);
  const [response]: IncomingMessage[] = await once(request, 'response');
  if (!response) throw new Error('no response');
  return response;
}

/** Reads until so many bytes came, then hangs up. */
async function readSome(stream: NodeJS.ReadableStream, bytes: number): Promise<number> {
  let seen = 0;
  for await (const chunk of stream) {
    seen += chunk.length;
    if (seen >= bytes) break;
  }
  return seen;
}

test('a truncated document ends early, or breaks the connection', async () => {
  expect((await spoiled({ kind: 'truncate' })).length).toBe(Math.floor(Buffer.byteLength(sound) / 2));
  replica.faults.set('newspaper', FEED, { kind: 'truncate', share: 0.3, abort: true });
  await expect(fetch(replica.newspaper + FEED).then((response) => response.text())).rejects.toThrow();
});

test('an empty document, a page instead of the feed and an error page all come with status 200', async () => {
  expect(await spoiled({ kind: 'empty' })).toHaveLength(0);
  expect((await spoiled({ kind: 'html-as-rss' })).toString()).toContain('<!DOCTYPE html>');
  expect((await spoiled({ kind: 'error-page-200' })).toString()).toContain('Không tìm thấy trang');
});

test('redirects lead wherever they are told, or round in a circle', async () => {
  replica.faults.set('newspaper', FEED, { kind: 'redirect-to', location: 'http://169.254.169.254/latest/meta-data/' });
  const away = await fetch(replica.newspaper + FEED, { redirect: 'manual' });
  expect(away.headers.get('location')).toBe('http://169.254.169.254/latest/meta-data/');
  replica.faults.set('newspaper', FEED, { kind: 'redirect-loop' });
  const loop = await fetch(replica.newspaper + FEED, { redirect: 'manual' });
  expect(loop.headers.get('location')).toBe(replica.newspaper + FEED);
});

test('a huge body goes on for as long as anybody reads', async () => {
  replica.faults.set('newspaper', FEED, { kind: 'huge-body' });
  const response = await raw();
  expect(response.headers['content-length']).toBeUndefined();
  expect(await readSome(response, 40_000_000)).toBeGreaterThanOrEqual(40_000_000);
});

test.each([
  ['gzip-bomb', 'gzip', createGunzip],
  ['brotli-bomb', 'br', createBrotliDecompress],
] as const)('a %s is small on the wire and huge when opened', async (kind, encoding, open) => {
  replica.faults.set('newspaper', FEED, { kind });
  const response = await raw();
  expect(response.headers['content-encoding']).toBe(encoding);
  let wire = 0;
  response.on('data', (chunk: Buffer) => {
    wire += chunk.length;
  });
  const opened = open();
  opened.on('error', () => undefined);
  const plain = await readSome(response.pipe(opened), 50_000_000);
  response.destroy();
  expect(plain / wire).toBeGreaterThan(100);
});

test('entities point outside or multiply, and nobody fetches the canary for us', async () => {
  expect((await spoiled({ kind: 'xxe' })).toString()).toContain(`SYSTEM "${replica.newspaper}/xxe-canary"`);
  expect((await spoiled({ kind: 'entity-bomb' })).toString()).toContain('<!ENTITY l10 "&l9;&l9;');
  expect(replica.requests('newspaper').some(({ path }) => path.includes('canary'))).toBe(false);
});

test('NUL bytes and bytes that are no UTF-8 stand in the middle of the true text', async () => {
  expect((await spoiled({ kind: 'nul-bytes' })).includes(0)).toBe(true);
  const bytes = await spoiled({ kind: 'invalid-utf8' });
  expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow();
});

test('dates lie in the future or in 1970', async () => {
  const years = (text: Buffer) =>
    new Set([...text.toString().matchAll(/<pubDate>\w+, \d+ \w+ (\d{4})/g)].map(([, year]) => year));
  expect(years(await spoiled({ kind: 'future-dates' }))).toEqual(new Set(['2055']));
  expect(years(await spoiled({ kind: 'dates-1970' }))).toEqual(new Set(['1970']));
});

test('a feed of fifty thousand entries weighs some twenty megabytes', async () => {
  const bytes = await spoiled({ kind: 'many-entries' });
  expect(bytes.toString().match(/<item>/g)).toHaveLength(50_000);
  expect(bytes.length).toBeGreaterThan(18_000_000);
});

test('twenty megabytes of nested tags', async () => {
  const bytes = await spoiled({ kind: 'nested-tags' });
  expect(bytes.length).toBeGreaterThan(20_000_000);
  expect(bytes.subarray(0, 40).toString()).toContain('<body><div><div>');
});

test('a dripping server has sent a byte and not yet the rest; a hanging one only headers', async () => {
  replica.faults.set('newspaper', FEED, { kind: 'drip' });
  const dripping = await raw();
  const [first]: Buffer[] = await once(dripping, 'data');
  expect(first).toHaveLength(1);
  dripping.destroy();
  replica.faults.set('newspaper', FEED, { kind: 'hang-after-headers' });
  const hanging = await raw();
  expect(hanging.statusCode).toBe(200);
  expect(
    await Promise.race([
      once(hanging, 'data').then(() => 'data'),
      new Promise((resolve) => setTimeout(resolve, 200, 'silence')),
    ]),
  ).toBe('silence');
  hanging.destroy();
});

test('a server that is busy says so and when to come back, and heals after so many times', async () => {
  replica.faults.set('newspaper', FEED, { kind: 'status', status: 429, retryAfter: '7', times: 2 });
  const answers = [];
  for (let attempt = 0; attempt < 3; attempt += 1) answers.push(await fetch(replica.newspaper + FEED));
  expect(answers.map((answer) => answer.status)).toEqual([429, 429, 200]);
  expect(answers[0]?.headers.get('retry-after')).toBe('7');
});

test('a slow answer is the true one, and a whole site can be ill', async () => {
  expect((await spoiled({ kind: 'slow', ms: 30 })).toString()).toBe(sound);
  replica.faults.clear();
  replica.faults.set('station', '*', { kind: 'status', status: 503 });
  expect((await fetch(`${replica.station}/`)).status).toBe(503);
  expect((await fetch(`${replica.newspaper}/`)).status).toBe(200);
  replica.faults.remove('station', '*');
  expect((await fetch(`${replica.station}/`)).status).toBe(200);
});
