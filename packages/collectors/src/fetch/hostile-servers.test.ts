import { brotliCompressSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { type LoopbackSite, loopbackSite } from '../testing/loopback.ts';
import { testTransport } from '../testing/test-transport.ts';
import type { Exchange } from './exchange.ts';
import { SourceError } from './source-error.ts';
import type { TransportConfig } from './transport.ts';

const MIB = 1024 * 1024;

/** Reads one path and gives the SourceError it must end in, with every raw answer met on the way. */
async function failure(site: LoopbackSite, path: string, config: Partial<TransportConfig> = {}) {
  const archived: Exchange[] = [];
  const fetch = testTransport({ allowPrivateHosts: [site.host], ...config }).fetchFor({
    hosts: [site.host],
    source: 'nguon-thu',
    onResponse: (exchange) => archived.push(exchange),
  });
  const error = await fetch(site.origin + path).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof SourceError)) throw new Error(`a SourceError was expected, not ${String(error)}`);
  return { error, last: archived.at(-1) };
}

test('a circle of redirects ends with the addresses that form it', async () => {
  const site = await loopbackSite((_request, response, path) => {
    if (path === '/robots.txt') return;
    response.writeHead(302, { location: path === '/a' ? '/b' : '/a' }).end();
  });

  const { error } = await failure(site, '/a');

  expect(error.code).toBe('redirect-loop');
  expect(error.message).toContain('/b');
  expect(site.asked).toEqual(['/a', '/b']);
});

test('a chain of redirects ends after five', async () => {
  const site = await loopbackSite((_request, response, path) => {
    if (path === '/robots.txt') return;
    response.writeHead(301, { location: `${path}x` }).end();
  });

  expect((await failure(site, '/a')).error.code).toBe('too-many-redirects');
  expect(site.asked).toHaveLength(6);
});

test('a redirect to a host that the source did not declare is not followed', async () => {
  const site = await loopbackSite((_request, response, path) => {
    if (path === '/robots.txt') return;
    response.writeHead(302, { location: 'https://example.com/' }).end();
  });

  const { error } = await failure(site, '/a');

  expect(error).toMatchObject({ code: 'host-not-declared', source: 'nguon-thu', retry: 'never' });
  expect(error.message).toContain('example.com');
});

test('a body that never ends is read to its limit and no further', async () => {
  const block = Buffer.alloc(64 * 1024, 'a');
  let sent = 0;
  const site = await loopbackSite((_request, response, path) => {
    if (path === '/robots.txt') return;
    const pour = () => {
      while (sent < 2048 * MIB && !response.destroyed) {
        sent += block.length;
        if (!response.write(block)) return void response.once('drain', pour);
      }
    };
    pour();
  });

  const { error, last } = await failure(site, '/', { maxBytes: 2 * MIB });

  expect(error.code).toBe('body-too-large');
  expect(error.message).toContain('2 MiB');
  expect(last).toMatchObject({ truncated: 'length' });
  expect(last?.bytes).toHaveLength(2 * MIB);
  expect(sent).toBeLessThan(64 * MIB);
});

test('a body announced as 2 GB is not read at all', async () => {
  const site = await loopbackSite((_request, response, path) => {
    if (path === '/robots.txt') return;
    response.writeHead(200, { 'content-length': String(2048 * MIB) });
    response.write('<html>');
  });

  const { error, last } = await failure(site, '/');

  expect(error.code).toBe('body-too-large');
  expect(last?.bytes).toHaveLength(0);
});

test.each([
  ['gzip', gzipSync(Buffer.alloc(64 * MIB))],
  ['br', brotliCompressSync(Buffer.alloc(64 * MIB))],
  ['gzip, gzip', gzipSync(gzipSync(Buffer.alloc(64 * MIB)))],
])('a bomb packed as %s costs no more than the limit', async (encoding, bomb) => {
  const site = await loopbackSite((_request, response, path) => {
    if (path === '/robots.txt') return;
    response.writeHead(200, { 'content-encoding': encoding }).end(bomb);
  });

  const { error, last } = await failure(site, '/', { maxBytes: MIB });

  expect(error.code).toBe('body-too-large');
  expect(last?.bytes).toHaveLength(MIB);
});

test('packed pages are unpacked; one cut short yields what it held', async () => {
  const page = Buffer.from('<p>Tây Ninh</p>'.repeat(5000));
  const packed = gzipSync(page);
  const site = await loopbackSite((_request, response, path) => {
    if (path === '/robots.txt') return;
    if (path === '/br') response.writeHead(200, { 'content-encoding': 'br' }).end(brotliCompressSync(page));
    else
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(path === '/cut' ? packed.subarray(0, -40) : packed);
  });
  const fetch = testTransport().fetchFor({ hosts: [site.host], source: 's' });

  expect(page.equals((await fetch(`${site.origin}/gzip`)).bytes)).toBe(true);
  expect(page.equals((await fetch(`${site.origin}/br`)).bytes)).toBe(true);
  expect(Buffer.from((await fetch(`${site.origin}/cut`)).bytes).toString()).toMatch(/^<p>Tây Ninh/);
});

test('a packed body that is broken, or packed in a way not asked for, is named', async () => {
  const site = await loopbackSite((_request, response, path) => {
    if (path === '/robots.txt') return;
    response.writeHead(200, { 'content-encoding': path === '/zstd' ? 'zstd' : 'gzip' }).end('not packed at all');
  });

  expect((await failure(site, '/gzip')).error.code).toBe('encoding-broken');
  expect((await failure(site, '/zstd')).error.code).toBe('encoding-unknown');
});

test('a server that sends one byte a second is left when its time is up, and what came is kept', async () => {
  const site = await loopbackSite((_request, response, path) => {
    if (path === '/robots.txt') return;
    response.write('<html>');
    const drip = setInterval(() => response.write('.'), 20);
    response.on('close', () => clearInterval(drip));
  });

  const { error, last } = await failure(site, '/', { timeouts: { totalMs: 200, bodyMs: 5000 } });

  expect(error.code).toBe('time-out');
  expect(last).toMatchObject({ truncated: 'time' });
  expect(Buffer.from(last?.bytes ?? []).toString()).toMatch(/^<html>/);
});

test('a server that hangs after the headers is left when it has been silent too long', async () => {
  const site = await loopbackSite((_request, response, path) => {
    if (path === '/robots.txt') return;
    response.writeHead(200, { 'content-type': 'text/html' });
    response.flushHeaders();
  });

  const { error } = await failure(site, '/', { timeouts: { bodyMs: 100, totalMs: 20_000 }, retries: 0 });

  expect(error.code).toBe('time-out');
  expect(error.message).toContain('fell silent');
});

test('a server that never answers is left when its time is up', async () => {
  const site = await loopbackSite((_request, response, path) => {
    if (path !== '/robots.txt') response.on('close', () => {});
  });

  const { error } = await failure(site, '/', { timeouts: { headersMs: 100 }, retries: 0 });

  expect(error.code).toBe('time-out');
});

test('a connection that breaks off is tried four times, then reported', async () => {
  const site = await loopbackSite((request, _response, path) => {
    if (path !== '/robots.txt') request.socket.destroy();
  });

  const { error } = await failure(site, '/');

  expect(error.code).toBe('connection-failed');
  expect(site.asked).toHaveLength(4);
});
