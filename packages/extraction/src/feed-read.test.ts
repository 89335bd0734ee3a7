import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { FeedError } from './feed-error.ts';
import { type FeedInput, readFeed } from './feed-read.ts';

const rss = (items: string, channel = '') =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
    <title>Báo Tây Ninh</title><link>https://paper.example/</link>${channel}${items}</channel></rss>`;
const read = (text: string, more: Partial<FeedInput> = {}) =>
  readFeed({ bytes: new TextEncoder().encode(text), url: 'https://paper.example/rss/home.rss', ...more });
const codes = ({ faults }: { faults: { code: string }[] }) => faults.map(({ code }) => code);

test('an RSS feed gives titles, links, times and summaries as plain text', async () => {
  const feed = await read(
    rss(`<item><title><![CDATA[ Vụ &amp; mùa <b>mới</b> ]]></title><link>https://paper.example/vu-mua-a1.html</link>
      <guid isPermaLink="false">a1</guid><pubDate>Thứ Năm, 14 Feb 2019 13:34:15 GMT+7</pubDate>
      <description>&lt;p&gt;Nông dân&lt;/p&gt;&lt;p&gt;xuống giống&lt;/p&gt;</description></item>`),
  );
  expect(feed).toEqual({
    kind: 'rss',
    title: 'Báo Tây Ninh',
    link: 'https://paper.example/',
    faults: [],
    entries: [
      {
        id: 'a1',
        title: 'Vụ & mùa mới',
        link: 'https://paper.example/vu-mua-a1.html',
        publishedAt: new Date('2019-02-14T06:34:15Z'),
        updatedAt: null,
        summary: 'Nông dân xuống giống',
        mediaId: null,
        mediaFile: null,
        durationSeconds: null,
        views: null,
      },
    ],
  });
});

test('a permanent guid is the link where there is none', async () => {
  const feed = await read(
    rss('<item><guid>https://paper.example/a2</guid></item><item><guid isPermaLink="false">https://x/</guid></item>'),
  );
  expect(feed.entries.map(({ link }) => link)).toEqual(['https://paper.example/a2', null]);
});

test('relative links start at xml:base, else at the final address, else at the site the feed names', async () => {
  const items = '<item><link>/tin/1</link></item><item xml:base="https://other.example/a/"><link>2.html</link></item>';
  const links = async (url: string | undefined) => (await read(rss(items), { url })).entries.map(({ link }) => link);
  expect(await links('https://cdn.example/rss')).toEqual([
    'https://cdn.example/tin/1',
    'https://other.example/a/2.html',
  ]);
  expect(await links(undefined)).toEqual(['https://paper.example/tin/1', 'https://other.example/a/2.html']);
});

test('Dublin Core and old Atom dates count, a date without a zone is of the zone given', async () => {
  const dated = await read(rss('<item><title>a</title><dc:date>2024-02-09T15:00</dc:date></item>'), { zone: 'UTC' });
  expect(dated.entries[0]?.publishedAt).toEqual(new Date('2024-02-09T15:00:00Z'));
  const old = await read(`<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title mode="base64">VGluIG3hu5tp</title>
    <entry><title type="text/html" mode="escaped">Tin &amp;amp; &lt;i&gt;ảnh&lt;/i&gt;</title><link rel="alternate" href="1"/>
    <issued>2004-01-01T10:00:00+07:00</issued><modified>2004-01-02T10:00:00+07:00</modified></entry></feed>`);
  expect(old.title).toBe('Tin mới');
  expect(old.entries[0]).toMatchObject({
    title: 'Tin & ảnh',
    link: 'https://paper.example/rss/1',
    publishedAt: new Date('2004-01-01T03:00:00Z'),
    updatedAt: new Date('2004-01-02T03:00:00Z'),
  });
});

test('Atom says what is markup and what is text', async () => {
  const feed = await read(`<a:feed xmlns:a="http://www.w3.org/2005/Atom">
    <a:entry><a:title type="text">Thẻ &lt;b&gt; trong HTML</a:title><a:link rel="edit" href="/edit"/><a:link href="/1"/></a:entry>
    <a:entry><a:title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Một <em>hai</em> &lt;ba&gt;</div></a:title></a:entry>
    <a:entry><a:title>L&amp;apos;été</a:title><a:source><a:title>Nguồn</a:title><a:id>x</a:id></a:source></a:entry></a:feed>`);
  expect(feed.entries.map(({ title }) => title)).toEqual(['Thẻ <b> trong HTML', 'Một hai <ba>', "L'été"]);
  expect(feed.entries[0]?.link).toBe('https://paper.example/1');
  expect(feed.entries[2]?.id).toBeNull();
});

test('RSS 1.0 keeps its items beside the channel', async () => {
  const feed =
    await read(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
    <channel rdf:about="https://paper.example/"><title>Kênh</title><items><rdf:Seq/></items></channel>
    <image><title>Ảnh</title><link>https://paper.example/anh</link></image>
    <item rdf:about="https://paper.example/1"><title>Một</title></item></rdf:RDF>`);
  expect(feed).toMatchObject({
    kind: 'rdf',
    title: 'Kênh',
    entries: [{ title: 'Một', link: 'https://paper.example/1' }],
  });
});

test("YouTube's channel feed gives the video's id and its views", async () => {
  const feed =
    await read(`<feed xmlns:yt="http://www.youtube.com/xml/schemas/2015" xmlns:media="http://search.yahoo.com/mrss/"
    xmlns="http://www.w3.org/2005/Atom"><title>Kênh</title><entry><id>yt:video:abc</id><yt:videoId>abc</yt:videoId>
    <title>Bản tin</title><link rel="alternate" href="https://www.youtube.com/watch?v=abc"/><published>2024-02-09T08:00:00+00:00</published>
    <media:group><media:title>Bản tin</media:title><media:content url="https://www.youtube.com/v/abc" type="application/x-shockwave-flash"/>
    <media:description>Thời sự tối</media:description><media:community><media:statistics views="1204"/></media:community></media:group>
    </entry></feed>`);
  expect(feed.entries[0]).toMatchObject({ mediaId: 'abc', views: 1204, summary: 'Thời sự tối', id: 'yt:video:abc' });
});

test('a JSON feed is read, whole or cut off', async () => {
  const item = (id: number) => ({
    id: `${id}`,
    url: `/${id}`,
    title: 'Tin &amp; ảnh',
    date_published: '2024-02-09T15:00:00+07:00',
  });
  const json = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Báo', items: [item(1), item(2)] });
  expect(await read(json)).toMatchObject({
    kind: 'json',
    title: 'Báo',
    entries: [{ link: 'https://paper.example/1' }, { id: '2' }],
  });
  const cut = await read(json.slice(0, -30));
  expect([cut.entries.length, codes(cut)]).toEqual([1, ['cut-off']]);
});

test('a feed badly written gives its readable entries and says what is wrong', async () => {
  const feed = await read(
    `<br />\n<b>Warning</b>: mysql\n${rss(`<item><title>Một & hai&nbsp;ba</title><link>https://paper.example/?a=1&copy=2</link>
      <item><title>Không đóng<link>https://paper.example/2</link></item>
      <item><title>Ba</title><description><p>một<br>hai</description><link>https://paper.example/3</link></item>
      <item><title>Bốn</title><link>https://paper.exam`)}`.replace('</channel></rss>', ''),
  );
  expect(feed.entries.map(({ title, link }) => [title, link])).toEqual([
    ['Một & hai ba', 'https://paper.example/?a=1&copy=2'],
    ['Không đóng', 'https://paper.example/2'],
    ['Ba', 'https://paper.example/3'],
  ]);
  expect(codes(feed)).toEqual(['not-well-formed', 'cut-off']);
});

test('dates of 1970 and of the future are reported, the first dropped, the second kept', async () => {
  const items = ['1970-01-01T00:00:00Z', '2031-01-01T00:00:00Z', 'hôm qua'].map(
    (date) => `<item><pubDate>${date}</pubDate></item>`,
  );
  const feed = await read(rss(items.join('')), { now: new Date('2026-11-24T00:00:00Z') });
  expect(feed.entries.map(({ publishedAt }) => publishedAt)).toEqual([null, new Date('2031-01-01T00:00:00Z'), null]);
  expect(codes(feed).sort()).toEqual(['bad-date', 'date-1970', 'date-in-future']);
});

test('what is no feed is refused with its reason', async () => {
  for (const [text, code] of [
    ['', 'empty'],
    [' \n ', 'empty'],
    ['<!DOCTYPE html><html><head><title>Lỗi</title><link rel="icon" href="/i"></head></html>', 'html'],
    ['<p>Xin lỗi', 'html'],
    ['{"error":"not found"}', 'not-a-feed'],
    ['Bad gateway', 'not-a-feed'],
    ['<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"/>', 'not-a-feed'],
  ] as const)
    await expect(read(text)).rejects.toMatchObject({ name: 'FeedError', code });
  await expect(read(rss(''), { limits: { maxBytes: 10 } })).rejects.toMatchObject({ code: 'too-large' });
  const bomb = readFeed({ bytes: gzipSync(Buffer.alloc(3_000_000)), limits: { maxBytes: 1_000_000 } });
  await expect(bomb).rejects.toBeInstanceOf(FeedError);
});

test('a feed in a gzip file is read', async () => {
  const feed = await readFeed({ bytes: gzipSync(rss('<item><title>Một</title></item>')) });
  expect(feed.entries).toHaveLength(1);
});
