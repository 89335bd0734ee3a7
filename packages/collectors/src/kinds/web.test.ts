import { expect, test } from 'vitest';
import { loopbackSite } from '../testing/loopback.ts';
import { runOnce } from '../testing/run-once.ts';
import web from './web.ts';

const SECTION = `<html><head><base href="/"></head><body>
  <nav><a href="/">Trang chủ</a><a href="/kinh-te/">Kinh tế</a><a href="/xem-bao">Xem báo</a><a href="/lien-he.html">Liên hệ</a></nav>
  <div><a class="thumb" href="khoi-cong-tuyen-cao-toc-a190711.html"><img src="/a.jpg" alt="Cao tốc"></a>
  <h3><a class="title" title="Khởi công tuyến cao tốc Gò Dầu – Xa Mát" href="khoi-cong-tuyen-cao-toc-a190711.html#binh-luan">Khởi công…</a></h3></div>
  <a href="http://www.SITE/index.php/mua-mi-duoc-gia-a190712.html?utm_source=fb">Mùa mì được giá</a>
  <a href="https://baokhac.vn/tin-cua-bao-khac-a5555.html">Tin của báo khác hôm nay</a>
  <a href="javascript:void(0)">Chia sẻ</a><a href="/upload/bao-in-so-1234.pdf">Báo in</a>
</body></html>`;

test('a section page gives its stories with their titles, and neither menus nor other sites', async () => {
  const site = await loopbackSite((_request, response, path) => {
    if (path === '/kinh-te/') response.end(SECTION.replace('www.SITE', site.host));
  });

  const { records, result } = await runOnce(web, site, {
    url: site.origin,
    sections: [{ url: `${site.origin}/kinh-te/`, name: 'Kinh tế' }],
  });

  expect(result.outcome).toBe('complete');
  expect(records.sightings).toEqual([
    {
      url: `${site.origin}/khoi-cong-tuyen-cao-toc-a190711.html`,
      title: 'Khởi công tuyến cao tốc Gò Dầu – Xa Mát',
      publishedAt: null,
      section: 'Kinh tế',
    },
    {
      url: `${site.origin}/index.php/mua-mi-duoc-gia-a190712.html?utm_source=fb`,
      title: 'Mùa mì được giá',
      publishedAt: null,
      section: 'Kinh tế',
    },
  ]);
});

test('a pattern of the registry decides alone what a story is', async () => {
  const site = await loopbackSite((_request, response) => {
    response.end('<a href="/a-b-c-d-e-a1234.html">một</a><a href="/tin/x77">hai</a>');
  });

  const { records } = await runOnce(web, site, { url: site.origin, articleUrl: '^/tin/x\\d+$' });

  expect(records.sightings.map(({ url }) => url)).toEqual([`${site.origin}/tin/x77`]);
});

test('a section that is gone is reported and the others are read', async () => {
  const site = await loopbackSite((_request, response, path) => {
    response.statusCode = path === '/cu/' ? 404 : 200;
    response.end('<a href="/khoi-cong-tuyen-cao-toc-a190711.html">Khởi công tuyến cao tốc</a>');
  });

  const { records, result } = await runOnce(web, site, {
    url: site.origin,
    sections: [`${site.origin}/cu/`, `${site.origin}/moi/`],
  });

  expect(result.outcome).toBe('complete');
  expect(records.sightings).toHaveLength(1);
  expect(records.issues).toMatchObject([{ code: 'gone', url: `${site.origin}/cu/` }]);
});

test('a front page without a story, answered with status 200, says that the site may have been rebuilt', async () => {
  const site = await loopbackSite((_request, response) => response.end('<h1>Hệ thống đang bảo trì</h1>'));

  const { records } = await runOnce(web, site, { url: site.origin });

  expect(records.issues).toMatchObject([{ code: 'no-stories' }]);
});

test('megabytes of nested tags on a section page do not hold up the program', async () => {
  const site = await loopbackSite((_request, response) => {
    response.end(`<a href="/khoi-cong-tuyen-cao-toc-a190711.html">Khởi công</a>${'<div>'.repeat(2_500_000)}`);
  });

  const { records } = await runOnce(web, site, { url: site.origin });

  expect(records.sightings).toHaveLength(1);
});
