import { expect, test } from 'vitest';
import { loopbackSite } from '../testing/loopback.ts';
import { runOnce } from '../testing/run-once.ts';
import rss from './rss.ts';

const FEED = `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Báo</title><link>https://baotayninh.vn</link>
  <item><title>Khởi công cao tốc</title><link>/khoi-cong-a190711.html</link><pubDate>Tue, 24 Nov 2026 07:30:00 +0700</pubDate></item>
  <item><title>Mùa mì</title><link>https://baotayninh.vn/mua-mi-a190712.html</link></item>
  <item><title>Không có địa chỉ</title></item></channel></rss>`;

const YOUTUBE = `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns:yt="http://www.youtube.com/xml/schemas/2015" xmlns:media="http://search.yahoo.com/mrss/" xmlns="http://www.w3.org/2005/Atom">
  <title>Kênh</title><entry><id>yt:video:abcDEF12345</id><yt:videoId>abcDEF12345</yt:videoId><title>Thời sự 18g30</title>
  <link rel="alternate" href="https://www.youtube.com/watch?v=abcDEF12345"/><published>2026-11-23T12:00:00+00:00</published>
  <media:group><media:community><media:statistics views="1234"/></media:community></media:group></entry></feed>`;

test('a feed gives its stories, resolved against its address, and names the entry that has none', async () => {
  const site = await loopbackSite((_request, response, path) => {
    if (path !== '/robots.txt') response.setHeader('etag', '"v1"').end(FEED);
  });

  const { records, result, state } = await runOnce(rss, site, {
    url: `${site.origin}/rss/home.rss`,
    section: 'Trang chủ',
  });

  expect(result).toMatchObject({ outcome: 'complete', counts: { sightings: 2 } });
  expect(records.sightings[0]).toEqual({
    url: `${site.origin}/khoi-cong-a190711.html`,
    title: 'Khởi công cao tốc',
    publishedAt: new Date('2026-11-24T00:30:00Z'),
    section: 'Trang chủ',
  });
  expect(records.issues).toContainEqual(expect.objectContaining({ code: 'no-address', digest: expect.any(String) }));
  expect(state).toEqual({ etag: '"v1"' });
});

test('a feed that has not changed costs one request and stores nothing', async () => {
  const site = await loopbackSite((request, response, path) => {
    if (path === '/robots.txt') return;
    response.writeHead(request.headers['if-none-match'] === '"v1"' ? 304 : 200).end();
  });

  const { archived, result, state } = await runOnce(rss, site, { url: site.origin }, { state: { etag: '"v1"' } });

  expect(result).toMatchObject({ outcome: 'unchanged', requests: 2, error: null });
  expect(archived.map(({ url }) => url)).toEqual([`${site.origin}/robots.txt`]);
  expect(state).toEqual({ etag: '"v1"' });
});

test("a YouTube channel's feed gives the account's posts and their views", async () => {
  const site = await loopbackSite((_request, response) => response.end(YOUTUBE));

  const { records } = await runOnce(
    rss,
    site,
    { url: `${site.origin}/feeds/videos.xml?channel_id=UC1` },
    { account: 'ttv-youtube' },
  );

  expect(records.sightings).toEqual([]);
  expect(records.publications).toMatchObject([
    { nativeId: 'abcDEF12345', url: 'https://www.youtube.com/watch?v=abcDEF12345', title: 'Thời sự 18g30' },
  ]);
  expect(records.samples).toMatchObject([
    {
      nativeId: 'abcDEF12345',
      metric: 'views',
      metricPeriod: 'lifetime',
      definition: 'youtube-feed-views-1',
      value: 1234,
    },
  ]);
});

test('a web page served where the feed should be fails with a clear message, and its bytes are kept', async () => {
  const site = await loopbackSite((_request, response, path) => {
    if (path !== '/robots.txt') response.end('<!doctype html><html><body><h1>Bảo trì</h1></body></html>');
  });

  const { archived, result } = await runOnce(rss, site, { url: `${site.origin}/rss` });

  expect(result).toMatchObject({ outcome: 'failed', error: { code: 'feed-html' } });
  expect(archived.at(-1)?.status).toBe(200);
});

test('a feed cut off in the middle gives the entries before the cut, and says so', async () => {
  const site = await loopbackSite((_request, response) =>
    response.end(FEED.slice(0, FEED.indexOf('<item><title>Không'))),
  );

  const { records, result } = await runOnce(rss, site, { url: `${site.origin}/rss` });

  expect(result.outcome).toBe('complete');
  expect(records.sightings).toHaveLength(2);
  expect(records.issues.length).toBeGreaterThan(0);
});

test('an empty answer where the feed should be is a failure, not an empty feed', async () => {
  const site = await loopbackSite((_request, response) => response.end());

  const { result } = await runOnce(rss, site, { url: `${site.origin}/rss` });

  expect(result).toMatchObject({ outcome: 'failed', error: { code: 'feed-empty' } });
});

test('a feed of 50,000 entries is read whole, in batches', async () => {
  const items = Array.from(
    { length: 50_000 },
    (_, number) => `<item><title>Tin ${number}</title><link>/tin-a${number}.html</link></item>`,
  );
  const site = await loopbackSite((_request, response) =>
    response.end(`<rss version="2.0"><channel>${items.join('')}</channel></rss>`),
  );

  const { records, result } = await runOnce(rss, site, { url: `${site.origin}/rss` });

  expect(result).toMatchObject({ outcome: 'complete', counts: { sightings: 50_000 } });
  expect(new Set(records.sightings.map(({ url }) => url)).size).toBe(50_000);
});
