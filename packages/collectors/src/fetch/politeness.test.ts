import { expect, test } from 'vitest';
import { loopbackSite } from '../testing/loopback.ts';
import { testTransport } from '../testing/test-transport.ts';
import { virtualTime } from '../testing/virtual-time.ts';
import { createHostGate } from './host-gate.ts';

test('requests to one host start a second apart, whoever asks', async () => {
  const site = await loopbackSite((_request, response) => response.end());
  const transport = testTransport();
  const one = transport.fetchFor({ hosts: [site.host], source: 'rss' });
  const two = transport.fetchFor({ hosts: [site.host], source: 'web' });

  await one(`${site.origin}/1`);
  await two(`${site.origin}/2`);
  await one(`${site.origin}/3`);

  // robots.txt was the first of four.
  expect(transport.time.slept).toEqual([1000, 1000, 1000]);
});

test('the crawl-delay of robots.txt lengthens the spacing', async () => {
  const site = await loopbackSite((_request, response, path) => {
    response.statusCode = 200;
    response.end(path === '/robots.txt' ? 'User-agent: NhipBao\nCrawl-delay: 7\n' : 'tin');
  });
  const transport = testTransport();
  const fetch = transport.fetchFor({ hosts: [site.host], source: 's' });

  await fetch(`${site.origin}/1`);
  await fetch(`${site.origin}/2`);

  expect(transport.time.slept).toEqual([1000, 7000]);
});

test('no more than two requests are under way at one host', async () => {
  let underWay = 0;
  let most = 0;
  const site = await loopbackSite((_request, response, path) => {
    if (path === '/robots.txt') return;
    underWay += 1;
    most = Math.max(most, underWay);
    setTimeout(() => {
      underWay -= 1;
      response.end();
    }, 20);
  });
  const fetch = testTransport({ spacingMs: 0 }).fetchFor({ hosts: [site.host], source: 's' });

  await Promise.all(Array.from({ length: 8 }, (_, index) => fetch(`${site.origin}/${index}`)));

  expect(most).toBe(2);
});

test('one slow host does not hold up another', async () => {
  const { clock, sleep } = virtualTime();
  const gate = createHostGate({ perHost: 1, maxPauseMs: 60_000, clock, sleep });
  await gate.enter('cham.vn', 1000);

  const leave = await gate.enter('nhanh.vn', 1000);

  expect(leave).toBeTypeOf('function');
});

test('what robots.txt forbids is not asked for', async () => {
  const site = await loopbackSite((_request, response, path) => {
    response.statusCode = 200;
    response.end(path === '/robots.txt' ? 'User-agent: *\nDisallow: /rieng/' : 'tin');
  });
  const fetch = testTransport().fetchFor({ hosts: [site.host], source: 's' });

  await expect(fetch(`${site.origin}/rieng/a`)).rejects.toMatchObject({ code: 'robots-refused' });
  await fetch(`${site.origin}/chung/a`);

  expect(site.asked).toEqual(['/chung/a']);
});

test('robots.txt is asked for once in twelve hours', async () => {
  let robots = 0;
  const site = await loopbackSite((_request, response, path) => {
    if (path === '/robots.txt') robots += 1;
    response.end();
  });
  const transport = testTransport();
  const fetch = transport.fetchFor({ hosts: [site.host], source: 's' });

  await Promise.all([fetch(`${site.origin}/1`), fetch(`${site.origin}/2`)]);
  await fetch(`${site.origin}/3`);
  expect(robots).toBe(1);
  await transport.time.sleep(13 * 3_600_000);
  await fetch(`${site.origin}/4`);

  expect(robots).toBe(2);
});

test('a site whose robots.txt answers 500 is left alone for ten minutes', async () => {
  let broken = true;
  const site = await loopbackSite((_request, response, path) => {
    if (path === '/robots.txt') response.statusCode = broken ? 500 : 404;
    response.end();
  });
  const transport = testTransport({ retries: 0 });
  const fetch = transport.fetchFor({ hosts: [site.host], source: 's' });

  const until = new Date(transport.time.clock.now().getTime() + 600_000);
  await expect(fetch(`${site.origin}/`)).rejects.toMatchObject({ code: 'robots-unreachable', retry: until });
  broken = false;
  await expect(fetch(`${site.origin}/`)).rejects.toMatchObject({ code: 'robots-unreachable' });
  await transport.time.sleep(601_000);

  expect((await fetch(`${site.origin}/`)).status).toBe(200);
});

test('a robots.txt redirected to a host that is not declared asks nothing', async () => {
  const site = await loopbackSite((_request, response, path) => {
    if (path === '/robots.txt') response.writeHead(302, { location: 'https://example.com/robots.txt' });
    response.end();
  });

  expect((await testTransport().fetchFor({ hosts: [site.host], source: 's' })(`${site.origin}/`)).status).toBe(200);
});

test('after 429 the host is asked again when Retry-After says', async () => {
  let calls = 0;
  const site = await loopbackSite((_request, response, path) => {
    if (path === '/robots.txt') return;
    calls += 1;
    if (calls === 1) response.writeHead(429, { 'retry-after': '17' });
    response.end('tin');
  });
  const transport = testTransport({ spacingMs: 0 });

  await transport.fetchFor({ hosts: [site.host], source: 's' })(`${site.origin}/`);

  expect(transport.time.slept).toEqual([17_000]);
});

test('a long Retry-After, as seconds or as a date, ends the run with the time to come back, and others at the host wait too', async () => {
  const headers = ['7200', 'Tue, 24 Nov 2026 03:00:00 GMT'];
  for (const header of headers) {
    const site = await loopbackSite((_request, response, path) => {
      if (path !== '/robots.txt') response.writeHead(429, { 'retry-after': header }).end();
    });
    const transport = testTransport({ spacingMs: 0 });
    const fetch = transport.fetchFor({ hosts: [site.host], source: 's' });

    const refused = { code: 'rate-limited', retry: new Date('2026-11-24T03:00:00Z') };
    await expect(fetch(`${site.origin}/1`)).rejects.toMatchObject(refused);
    await expect(fetch(`${site.origin}/2`)).rejects.toMatchObject(refused);
    expect(site.asked).toEqual(['/1']);
  }
});

test('a server error is retried three times, each wait up to twice as long, and every answer reaches the archive', async () => {
  const site = await loopbackSite((_request, response, path) => {
    if (path !== '/robots.txt') response.writeHead(503).end('bận');
  });
  const transport = testTransport({ spacingMs: 0 });
  const statuses: number[] = [];
  const fetch = transport.fetchFor({
    hosts: [site.host],
    source: 's',
    onResponse: ({ status }) => statuses.push(status),
  });

  await expect(fetch(`${site.origin}/`)).rejects.toMatchObject({ code: 'http-error', status: 503 });

  expect(transport.time.slept).toEqual([500, 1000, 2000]);
  expect(statuses).toEqual([404, 503, 503, 503, 503]);
});

test('a page that is gone is not asked for again', async () => {
  const site = await loopbackSite((_request, response) => response.writeHead(410).end());

  await expect(testTransport().fetchFor({ hosts: [site.host], source: 's' })(`${site.origin}/`)).rejects.toMatchObject({
    code: 'gone',
    status: 410,
  });
  expect(site.asked).toHaveLength(1);
});

test('www and mobile forms of a declared host are the same site', async () => {
  const ports: string[] = [];
  const site = await loopbackSite((request, response, path) => {
    if (path === '/robots.txt') return;
    ports.push(request.headers.host ?? '');
    if (request.headers.host?.startsWith('www.')) response.end('tin');
    else response.writeHead(301, { location: `http://www.bao.example:${port}/` }).end();
  });
  const port = site.host.split(':')[1];
  const resolve = async () => [{ address: '127.0.0.1', family: 4 }];
  const allowPrivateHosts = ['bao.example', 'www.bao.example'];
  const fetch = testTransport({ resolve, allowPrivateHosts }).fetchFor({ hosts: ['bao.example'], source: 's' });

  expect((await fetch(`http://bao.example:${port}/`)).url).toBe(`http://www.bao.example:${port}/`);
});

test('a site that cannot be reached is named as such, not by its robots.txt, and left alone for ten minutes', async () => {
  const resolve = async () => {
    throw Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' });
  };
  const transport = testTransport({ resolve, retries: 0 });
  const until = new Date(transport.time.clock.now().getTime() + 600_000);

  const fetch = transport.fetchFor({ hosts: ['khong-co.example'], source: 's' });

  await expect(fetch('http://khong-co.example/')).rejects.toMatchObject({ code: 'name-not-found', retry: until });
});
