import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { loopbackSite } from '../testing/loopback.ts';
import { runOnce } from '../testing/run-once.ts';
import sitemap from './sitemap.ts';

type Files = Record<string, string | Buffer | ((origin: string) => string)>;

/** A site that answers the given files; in them ORIGIN is its own address. */
async function siteOf(files: Files) {
  const site = await loopbackSite((request, response, path) => {
    const file = files[path];
    response.statusCode = file === undefined ? 404 : 200;
    const origin = `http://${request.headers.host}`;
    response.end(typeof file === 'string' ? file.replaceAll('ORIGIN', origin) : file);
  });
  return site;
}

const urls = (...entries: string[]) =>
  `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries.join('')}</urlset>`;
const page = (path: string, lastmod = '') =>
  `<url><loc>ORIGIN${path}</loc>${lastmod && `<lastmod>${lastmod}</lastmod>`}</url>`;
const index = (...children: string[]) =>
  `<?xml version="1.0"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${children.join('')}</sitemapindex>`;
const child = (path: string, lastmod = '') =>
  `<sitemap><loc>ORIGIN${path}</loc>${lastmod && `<lastmod>${lastmod}</lastmod>`}</sitemap>`;

test("a site's sitemaps are found by its robots.txt, indexes and packed files included, menus left out", async () => {
  const site = await siteOf({
    '/robots.txt': 'User-agent: *\nAllow: /\nSitemap: /so-do.xml\n',
    '/so-do.xml': index(child('/so-do.xml'), child('/tin.xml'), child('/anh.xml.gz')),
    '/tin.xml': urls(page('/'), page('/kinh-te/'), page('/khoi-cong-cao-toc-a1907.html')),
    '/anh.xml.gz': gzipSync(urls(page('/mua-nuoc-noi-a1908.html')).replaceAll('ORIGIN', 'http://127.0.0.1')),
  });

  const { records, result } = await runOnce(sitemap, site, { url: `${site.origin}/` });

  expect(result).toMatchObject({ outcome: 'complete', error: null });
  expect(records.sightings.map(({ url }) => new URL(url).pathname)).toEqual([
    '/khoi-cong-cao-toc-a1907.html',
    '/mua-nuoc-noi-a1908.html',
  ]);
  expect(site.asked).toEqual(['/so-do.xml', '/tin.xml', '/anh.xml.gz']);
});

test('a news sitemap gives titles and times of publication', async () => {
  const news = `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>ORIGIN/tin/x1</loc>
    <news:news><news:publication_date>2026-11-24T07:30:00+07:00</news:publication_date><news:title>Khởi công cao tốc</news:title></news:news></url></urlset>`;
  const site = await siteOf({ '/sitemap-news.xml': news });

  const { records } = await runOnce(sitemap, site, { url: `${site.origin}/sitemap-news.xml` });

  expect(records.sightings).toMatchObject([
    { title: 'Khởi công cao tốc', publishedAt: new Date('2026-11-24T00:30:00Z') },
  ]);
});

test('a backfill reads only the sitemaps and stories of its days', async () => {
  const site = await siteOf({
    '/sitemap.xml': index(
      child('/sitemap-2024-01.xml'),
      child('/sitemap-2024-02.xml'),
      child('/cu.xml', '2023-12-31'),
      child('/khac.xml'),
    ),
    '/sitemap-2024-02.xml': urls(
      page('/mua-mi-duoc-gia-a1.html', '2024-02-09'),
      page('/tin-thang-hai-cu-a2.html', '2024-01-15'),
    ),
    '/khac.xml': urls(page('/bai-khong-ngay-nao-a3.html')),
  });

  const { records } = await runOnce(sitemap, site, {
    url: `${site.origin}/sitemap.xml`,
    since: '2024-02-01',
    until: '2024-02-29',
  });

  expect(site.asked).toEqual(['/sitemap.xml', '/sitemap-2024-02.xml', '/khac.xml']);
  expect(records.sightings.map(({ url }) => new URL(url).pathname)).toEqual([
    '/mua-mi-duoc-gia-a1.html',
    '/bai-khong-ngay-nao-a3.html',
  ]);
});

test('a second run reads only the sitemaps that changed, and of those only what is new', async () => {
  const files: Files = {
    '/sitemap.xml': index(child('/a.xml', '2026-11-20T00:00:00Z'), child('/b.xml', '2026-11-20T00:00:00Z')),
    '/a.xml': urls(
      page('/tin-cu-cua-thang-truoc-a1.html', '2026-10-01'),
      page('/tin-moi-cua-thang-nay-a2.html', '2026-11-20'),
    ),
    '/b.xml': urls(page('/tin-khac-cua-thang-nay-a3.html', '2026-11-20')),
  };
  const site = await siteOf(files);
  const first = await runOnce(sitemap, site, { url: `${site.origin}/sitemap.xml` });
  files['/sitemap.xml'] = index(child('/a.xml', '2026-11-23T00:00:00Z'), child('/b.xml', '2026-11-20T00:00:00Z'));
  files['/a.xml'] = urls(
    page('/tin-cu-cua-thang-truoc-a1.html', '2026-10-01'),
    page('/tin-nong-cua-hom-nay-a4.html', '2026-11-23'),
  );
  site.asked.length = 0;

  const second = await runOnce(sitemap, site, { url: `${site.origin}/sitemap.xml` }, { state: first.state });

  expect(first.records.sightings).toHaveLength(3);
  expect(site.asked).toEqual(['/sitemap.xml', '/a.xml']);
  expect(second.records.sightings.map(({ url }) => new URL(url).pathname)).toEqual(['/tin-nong-cua-hom-nay-a4.html']);
});

test('one broken sitemap is reported and the others are read', async () => {
  const site = await siteOf({
    '/sitemap.xml': index(child('/hong.xml'), child('/mat.xml'), child('/tot.xml')),
    '/hong.xml': '<!doctype html><html><body>Bảo trì</body></html>',
    '/tot.xml': urls(page('/khoi-cong-cao-toc-a1907.html')),
  });

  const { records, result } = await runOnce(sitemap, site, { url: `${site.origin}/sitemap.xml` });

  expect(result.outcome).toBe('complete');
  expect(records.sightings).toHaveLength(1);
  expect(records.issues.map(({ code, url }) => `${code} ${new URL(url ?? '').pathname}`)).toEqual([
    'sitemap-html /hong.xml',
    'sitemap-gone /mat.xml',
  ]);
});

test('a site without a sitemap says that none was found, and where it was looked for', async () => {
  const site = await siteOf({});

  const { result } = await runOnce(sitemap, site, { url: `${site.origin}/` });

  expect(result).toMatchObject({ outcome: 'failed', error: { code: 'content-unusable' } });
  expect(result.error?.message).toContain('neither in robots.txt');
});

test('more sitemaps than one run may read are left for the next and reported', async () => {
  const site = await siteOf({
    '/sitemap.xml': index(...Array.from({ length: 9 }, (_, number) => child(`/${number}.xml`))),
  });

  const { records } = await runOnce(sitemap, site, { url: `${site.origin}/sitemap.xml`, maxSitemaps: 4 });

  expect(site.asked).toHaveLength(4);
  expect(records.issues.at(-1)).toMatchObject({
    code: 'sitemaps-left',
    message: expect.stringContaining('6 sitemaps'),
  });
});
