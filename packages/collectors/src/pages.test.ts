import { createExtractor, type Extractor } from '@nhipbao/extraction';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DuePage, type PageResult, readPages } from './pages.ts';
import { type LoopbackSite, loopbackSite } from './testing/loopback.ts';
import { testTransport } from './testing/test-transport.ts';

let extractor: Extractor;
beforeAll(() => {
  extractor = createExtractor();
});
afterAll(() => extractor.close());

const story = (
  title: string,
  more = '',
) => `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${title} - Báo Tây Ninh</title>
  <meta property="og:title" content="${title}">${more}</head><body><article><h1>${title}</h1>
  <p>Sáng 24.11, tại huyện Gò Dầu, lễ khởi công tuyến cao tốc được tổ chức với sự tham dự của lãnh đạo tỉnh và đông đảo người dân trong vùng.</p>
  <p>Tuyến đường dài hơn sáu mươi ki-lô-mét, đi qua năm huyện, dự kiến hoàn thành vào cuối năm 2027 và rút ngắn thời gian đi lại một nửa.</p>
  <p>Người dân hai bên tuyến đã bàn giao mặt bằng sớm hơn kế hoạch; chính quyền hứa bố trí đủ nền tái định cư trước Tết.</p></article></body></html>`;

const bare = (title: string, text = '') =>
  `<!doctype html><html><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1><p>${text}</p></body></html>`;

async function read(site: LoopbackSite, due: DuePage[]): Promise<Map<string, PageResult>> {
  const fetch = testTransport({ allowPrivateHosts: [site.host] }).fetchFor({ hosts: [site.host], source: 'bao-web' });
  const results = new Map<string, PageResult>();
  for await (const result of readPages({ due, fetch, extractor })) results.set(new URL(result.url).pathname, result);
  return results;
}

test('due pages come back as articles under their canonical address, a faulty page not stopping the others', async () => {
  const site = await loopbackSite((request, response, path) => {
    if (path === '/robots.txt') return;
    if (path === '/mat-a2.html') response.statusCode = 404;
    const canonical = `<link rel="canonical" href="http://${request.headers.host}/khoi-cong-a1.html">`;
    response.end(story('Khởi công tuyến cao tốc Gò Dầu – Xa Mát', canonical));
  });

  const results = await read(
    site,
    ['/index.php/khoi-cong-a1.html', '/mat-a2.html'].map((path) => ({ url: site.origin + path })),
  );

  const good = results.get('/index.php/khoi-cong-a1.html');
  expect(good?.error).toBeUndefined();
  expect(good?.canonicalUrl).toBe(`${site.origin}/khoi-cong-a1.html`);
  expect(good?.article?.title).toContain('Khởi công tuyến cao tốc');
  expect(good?.article?.paragraphs.join(' ')).toContain('năm huyện');
  expect(good?.response?.digest).toMatch(/^[0-9a-f]{64}$/);
  expect(results.get('/mat-a2.html')?.error).toMatchObject({ code: 'gone', gone: true });
});

test('a canonical address that makes every story the front page, or another site, is not believed', async () => {
  const site = await loopbackSite((request, response, path) => {
    if (path === '/robots.txt') return;
    const href = path === '/a' ? `http://${request.headers.host}/` : 'https://baokhac.vn/tin-a9.html';
    response.end(story('Mùa mì được giá nhất trong mười năm qua', `<link rel="canonical" href="${href}">`));
  });

  const results = await read(site, [{ url: `${site.origin}/a` }, { url: `${site.origin}/b` }]);

  expect(results.get('/a')?.canonicalUrl).toBe(`${site.origin}/a`);
  expect(results.get('/b')?.canonicalUrl).toBe(`${site.origin}/b`);
});

test('pages that a site answers with status 200 although they are no story are reported, never taken for articles', async () => {
  const pages: Record<string, string> = {
    '/404-mem': bare('Không tìm thấy trang', 'Trang bạn yêu cầu không tồn tại hoặc đã bị xóa.'),
    '/404-anh': bare('404 Not Found'),
    '/bao-tri': bare('Thông báo', 'Hệ thống đang bảo trì, mời quý bạn đọc quay lại sau.'),
    '/dang-nhap-truoc': bare('Đăng nhập', 'Tên đăng nhập Mật khẩu'),
    '/tuong-chan': bare('Just a moment...', 'Checking your browser'),
    '/rong': '',
    '/khung': '<html><body><div id="app"></div></body></html>',
  };
  const site = await loopbackSite((_request, response, path) => {
    if (path === '/robots.txt') return;
    if (path === '/ve-trang-chu') response.writeHead(302, { location: '/' }).end();
    else if (path === '/bao-in.pdf') response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF-1.7');
    else response.end(path === '/' ? story('Trang chủ') : pages[path]);
  });
  const paths = [...Object.keys(pages), '/ve-trang-chu', '/bao-in.pdf'];

  const results = await read(
    site,
    paths.map((path) => ({ url: site.origin + path })),
  );

  expect(paths.map((path) => `${path}: ${results.get(path)?.error?.code ?? 'article'}`)).toEqual([
    '/404-mem: error-page',
    '/404-anh: error-page',
    '/bao-tri: error-page',
    '/dang-nhap-truoc: login-page',
    '/tuong-chan: blocked',
    '/rong: no-story',
    '/khung: no-story',
    '/ve-trang-chu: front-page',
    '/bao-in.pdf: not-html',
  ]);
  expect(results.get('/404-mem')?.error?.gone).toBe(true);
  expect(results.get('/bao-tri')?.error?.gone).toBe(false);
  for (const result of results.values()) expect(result.article).toBeUndefined();
});

test('a story that tells of an error page is still a story', async () => {
  const site = await loopbackSite((_request, response) => {
    response.end(
      story('Lỗi 404 ám ảnh người dân khi nộp hồ sơ trực tuyến').replaceAll(
        '</p>',
        `${' và người dân chờ đợi'.repeat(12)}</p>`,
      ),
    );
  });

  const results = await read(site, [{ url: `${site.origin}/a` }]);

  expect(results.get('/a')?.error).toBeUndefined();
});

test('a page of deeply nested tags and one of NUL bytes are reported or read, and the next page is read', async () => {
  const pages: Record<string, string> = {
    '/sau': '<div>'.repeat(200_000),
    '/nul': story('Mùa nước nổi năm nay về sớm hơn mọi năm').replaceAll('huyện', 'hu\0yện'),
    '/tot': story('Khởi công tuyến cao tốc Gò Dầu – Xa Mát'),
  };
  const site = await loopbackSite((_request, response, path) => void response.end(pages[path] ?? ''));

  const results = await read(
    site,
    Object.keys(pages).map((path) => ({ url: site.origin + path })),
  );

  expect(results.get('/sau')?.error?.code).toBe('page-too-deep');
  expect(results.get('/sau')?.response?.bytes.length).toBe(1_000_000);
  expect(results.get('/nul')?.article?.paragraphs.join(' ')).toContain('huyện');
  expect(results.get('/tot')?.article).toBeDefined();
});

test('an unchanged page costs no extraction', async () => {
  const site = await loopbackSite((request, response) => {
    response.statusCode = request.headers['if-none-match'] === '"v1"' ? 304 : 200;
    response.end();
  });

  const results = await read(site, [{ url: `${site.origin}/a`, validators: { etag: '"v1"' } }]);

  expect(results.get('/a')).toMatchObject({ response: { notModified: true } });
  expect(results.get('/a')?.article).toBeUndefined();
});

test('a site that asks for a pause leaves the remaining pages due at the time it named', async () => {
  const site = await loopbackSite((_request, response, path) => {
    if (path === '/robots.txt') return;
    response.writeHead(429, { 'retry-after': '7200' }).end();
  });

  const results = await read(
    site,
    Array.from({ length: 20 }, (_, number) => ({ url: `${site.origin}/${number}` })),
  );

  expect(results.size).toBe(20);
  expect(new Set([...results.values()].map(({ error }) => error?.code))).toEqual(new Set(['rate-limited']));
  expect(results.get('/19')?.error?.retryAt?.getTime()).toBeGreaterThan(Date.parse('2026-11-24T02:59:00Z'));
  expect(site.asked.length).toBeLessThanOrEqual(2);
});
