import { expect, test } from 'vitest';
import { loopbackSite } from '../testing/loopback.ts';
import { testTransport } from '../testing/test-transport.ts';
import type { Exchange } from './exchange.ts';
import { SourceError } from './source-error.ts';

test('a page is read with its address, type, digest and validators, and its raw answer is handed to the archive', async () => {
  const site = await loopbackSite((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader('etag', '"v1"');
    response.end('<p>Tây Ninh</p>');
  });
  const archived: Exchange[] = [];
  const fetch = testTransport().fetchFor({ hosts: [site.host], source: 's', onResponse: (e) => archived.push(e) });

  const page = await fetch(`${site.origin}/tin-a1.html#binh-luan`);

  expect(page).toMatchObject({ url: `${site.origin}/tin-a1.html`, status: 200, notModified: false });
  expect(page.contentType).toBe('text/html; charset=utf-8');
  expect(page.validators).toEqual({ etag: '"v1"' });
  expect(Buffer.from(page.bytes).toString()).toBe('<p>Tây Ninh</p>');
  expect(archived.map((exchange) => exchange.url)).toEqual([`${site.origin}/robots.txt`, `${site.origin}/tin-a1.html`]);
  expect(archived[1]?.digest).toBe(page.digest);
});

test('a page that has not changed is asked for with its validators and answers "not modified"', async () => {
  const site = await loopbackSite((request, response) => {
    response.statusCode = request.headers['if-none-match'] === '"v1"' ? 304 : 200;
    response.setHeader('etag', '"v1"');
    response.end(response.statusCode === 304 ? undefined : 'tin');
  });
  const fetch = testTransport().fetchFor({ hosts: [site.host], source: 's' });

  const first = await fetch(`${site.origin}/rss/home.rss`);
  const second = await fetch(`${site.origin}/rss/home.rss`, { validators: first.validators });

  expect([first.notModified, second.notModified]).toEqual([false, true]);
  expect(second.validators).toEqual({ etag: '"v1"' });
});

test('validators of a server that forbids keeping its page are not kept', async () => {
  const site = await loopbackSite((_request, response) => {
    response.setHeader('etag', '"always-the-same"');
    response.setHeader('expires', '0');
    response.end('tin');
  });
  const fetch = testTransport().fetchFor({ hosts: [site.host], source: 's' });

  expect((await fetch(`${site.origin}/`)).validators).toEqual({});
});

test('the program says who it is and where to complain', async () => {
  let userAgent: string | undefined;
  const site = await loopbackSite((request, response) => {
    userAgent = request.headers['user-agent'];
    response.end();
  });

  await testTransport().fetchFor({ hosts: [site.host], source: 's' })(`${site.origin}/`);

  expect(userAgent).toBe('NhipBao/0.1.0 (+https://example.vn/nhip-bao)');
});

test('stopping ends a request that is under way, and one that waits its turn', async () => {
  const stop = new AbortController();
  const site = await loopbackSite((_request, _response, path) => {
    if (path !== '/robots.txt') stop.abort();
  });
  const fetch = testTransport().fetchFor({ hosts: [site.host], source: 's', signal: stop.signal });

  const codes = await Promise.all(
    ['/1', '/2', '/3'].map((path) =>
      fetch(site.origin + path).catch((error: unknown) => (error instanceof SourceError ? error.code : String(error))),
    ),
  );

  expect(codes).toEqual(['aborted', 'aborted', 'aborted']);
  expect(site.asked).toEqual(['/1']);
});
