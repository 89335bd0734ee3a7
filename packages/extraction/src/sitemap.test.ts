import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSitemap } from './sitemap.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const NEWS = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
  xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
  <url>
    <loc>https://paper.example/vu-mua-moi?a=1&amp;b=2</loc><lastmod>2024-02-09</lastmod>
    <image:image><image:loc>https://paper.example/anh.jpg</image:loc><image:title>Ảnh</image:title></image:image>
    <news:news><news:publication><news:name>Báo</news:name></news:publication>
      <news:publication_date>2024-02-09T15:00:00+07:00</news:publication_date><news:title>Vụ &quot;mùa&quot; mới</news:title></news:news>
  </url>
  <url><loc><![CDATA[/xa-hoi]]></loc><lastmod>hôm qua</lastmod></url>
  <url><loc>javascript:alert(1)</loc></url>
</urlset>`;

test('a news sitemap gives addresses, titles and times, and passes over images', async () => {
  const sitemap = await readSitemap(bytes(NEWS), { url: 'https://paper.example/sitemap.xml' });
  expect(sitemap.kind).toBe('urlset');
  expect(sitemap.pages).toEqual([
    {
      url: 'https://paper.example/vu-mua-moi?a=1&b=2',
      lastModified: new Date('2024-02-08T17:00:00Z'),
      title: 'Vụ "mùa" mới',
      publishedAt: new Date('2024-02-09T08:00:00Z'),
    },
    { url: 'https://paper.example/xa-hoi', lastModified: null, title: null, publishedAt: null },
  ]);
  expect(sitemap.faults.map(({ code }) => code)).toEqual(['bad-date', 'bad-address']);
});

test('an entity that falls between two pieces of a large sitemap is still one', async () => {
  const pages = Array.from({ length: 5000 }, (_, at) => `<url><loc>https://paper.example/?n=${at}&amp;x=1</loc></url>`);
  const sitemap = await readSitemap(bytes(`<urlset>${pages.join('')}</urlset>`));
  expect(sitemap.pages.map(({ url }) => url)).toEqual(pages.map((_, at) => `https://paper.example/?n=${at}&x=1`));
});

test('a gzip file and an index are read', async () => {
  expect((await readSitemap(gzipSync(NEWS), { url: 'https://paper.example/' })).pages).toHaveLength(2);
  const index = `<s:sitemapindex xmlns:s="http://www.sitemaps.org/schemas/sitemap/0.9"><s:sitemap><s:loc>https://paper.example/2024.xml.gz</s:loc>
    <s:lastmod>2024-02-09T08:00:00Z</s:lastmod></s:sitemap></s:sitemapindex>`;
  const { kind, sitemaps, pages } = await readSitemap(bytes(index));
  expect([kind, pages]).toEqual(['index', []]);
  expect(sitemaps).toEqual([
    { url: 'https://paper.example/2024.xml.gz', lastModified: new Date('2024-02-09T08:00:00Z') },
  ]);
});

test('a list of addresses and a feed stand for a sitemap', async () => {
  const list = await readSitemap(bytes('https://paper.example/1\r\nhttps://paper.example/2\n\nnot an address\n'));
  expect(list.pages.map(({ url }) => url)).toEqual(['https://paper.example/1', 'https://paper.example/2']);
  const feed = await readSitemap(
    bytes(
      '<rss version="2.0"><channel><item><title>Tin</title><link>https://paper.example/3</link></item></channel></rss>',
    ),
  );
  expect(feed).toMatchObject({ kind: 'feed', pages: [{ url: 'https://paper.example/3', title: 'Tin' }] });
});

test('a sitemap cut off keeps what stands before the cut', async () => {
  const cut = await readSitemap(bytes(NEWS.slice(0, NEWS.indexOf('xa-hoi') + 3)), { url: 'https://paper.example/' });
  expect(cut.pages).toHaveLength(1);
  expect(cut.faults.map(({ code }) => code)).toContain('cut-off');
  const zipped = gzipSync(NEWS);
  expect((await readSitemap(zipped.subarray(0, zipped.length - 12))).pages.length).toBeGreaterThan(0);
});

test('what is no sitemap is refused by name', async () => {
  const refusal = (body: Uint8Array) =>
    readSitemap(body, { limits: { maxBytes: 1_000_000 } }).catch(({ code }) => code);
  expect(await refusal(bytes(''))).toBe('empty');
  expect(await refusal(bytes('<!DOCTYPE html><html><body>404</body></html>'))).toBe('html');
  expect(await refusal(gzipSync(Buffer.alloc(5_000_000)))).toBe('too-large');
  expect(await refusal(Uint8Array.from([0x1f, 0x8b, ...Array(40).fill(7)]))).toBe('not-a-feed');
});

test('no bytes end it otherwise than with a sitemap or a named refusal', async () => {
  const pieces = fc.constantFrom(
    '<urlset>',
    '<url>',
    '<loc>',
    'https://a.b/',
    '</loc>',
    '</url>',
    '<![CDATA[',
    '&lt;',
    '<!ENTITY a "b">',
  );
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.uint8Array(),
        fc.array(pieces).map((parts) => bytes(parts.join(''))),
      ),
      async (body) => {
        const outcome = await readSitemap(body).catch(({ name }) => name);
        expect(outcome === 'FeedError' || Array.isArray(outcome.pages)).toBe(true);
      },
    ),
  );
});
