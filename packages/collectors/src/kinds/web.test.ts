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
    response.end(`<a href="/khoi-cong-tuyen-cao-toc-a190711.html">Khởi công</a>${'<div>'.repeat(1_000_000)}`);
  });

  const { records } = await runOnce(web, site, { url: site.origin });

  expect(records.sightings).toHaveLength(1);
});

/** A list of numbered stories, newest first, two a page, as large sites page them. */
function paged(newest: () => number) {
  return loopbackSite((_request, response, path) => {
    const page = Number(/trang-(\d+)/.exec(path)?.[1] ?? 1);
    const numbers = [newest() - 2 * (page - 1), newest() - 2 * (page - 1) - 1].filter((number) => number > 0);
    const links = numbers.map((number) => `<a href="/tin-so-${number}-a${1000 + number}.html">Tin số ${number}</a>`);
    const next = numbers.length === 0 ? '' : `<a rel="next" href="/tin/trang-${page + 1}/">Xem thêm</a>`;
    // The last page links to one more, which does not exist.
    response.statusCode = numbers.length === 0 ? 404 : 200;
    response.end(`<base href="/">${links.join('')}${next}<a href="/kinh-te/">Xem thêm</a>`);
  });
}

test('a list is followed to its older pages until it meets what the last run saw', async () => {
  let newest = 20;
  const site = await paged(() => newest);
  const settings = { url: `${site.origin}/tin/`, pages: 5 };
  const first = await runOnce(web, site, settings);
  newest = 25;
  site.asked.length = 0;

  const second = await runOnce(web, site, settings, { state: first.state });

  expect(first.records.sightings).toHaveLength(10);
  expect(site.asked).toEqual(['/tin/', '/tin/trang-2/', '/tin/trang-3/']);
  expect(second.records.sightings[0]?.url).toContain('tin-so-25');
  expect(second.records.sightings.at(-1)?.url).toContain('tin-so-20');
});

test('a list is read to its end for a backfill', async () => {
  const site = await paged(() => 20);

  const { records } = await runOnce(web, site, { url: `${site.origin}/tin/`, pages: 1000 });

  expect(records.sightings).toHaveLength(20);
  expect(records.issues).toEqual([]);
  expect(site.asked).toHaveLength(11);
});
