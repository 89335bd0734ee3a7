import { archivedRecord } from '@nhipbao/warehouse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { archiveResponse } from '../testing/archive-response.ts';
import { openApi, type TestApi } from '../testing/open-api.ts';

let api: TestApi;
let reader: { cookie: string };
beforeAll(async () => {
  api = await openApi();
  reader = await api.signedIn('reader');
});
afterAll(() => api.close());

const URL_OF_STORY = 'https://bao.example/phong-su/lang-nghe-a123.html';
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const archive = (body: string | Uint8Array, contentType = 'text/html; charset=utf-8', url = URL_OF_STORY) =>
  archiveResponse(api.warehouse, { url, contentType, body });
const show = async (digest: string) => api.get(`/api/v1/archive/${digest}`, reader);

test('an archived page is its own response that may load and run nothing', async () => {
  const answer = await show(await archive('<!doctype html><html><body><p>Làng nghề</p></body></html>'));
  expect(answer.headers['content-security-policy']).toBe(
    "sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'",
  );
  expect(answer.headers['x-content-type-options']).toBe('nosniff');
  expect(answer.headers['x-frame-options']).toBe('DENY');
  expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
  expect(answer.body).toMatch(/^<!doctype html><meta charset="utf-8">/);
  expect(answer.body).toContain('<p>Làng nghề</p>');
  expect(answer.body).toContain('lấy lúc 09:30 ngày 23/11/2026');
});

test('scripts, handlers, frames and forms of a hostile page are gone', async () => {
  const page = `<html><head><base href="https://bao.example/"><meta http-equiv="refresh" content="0;url=https://x.example">
    <script>alert(1)</script><style>p{color:red}</style></head>
    <body onload="alert(2)"><p onclick="alert(3)">Chữ</p><a href="javascript:alert(4)">a</a><a href="/tin">b</a>
    <noscript><img src="x" onerror="alert(5)"></noscript><form action="https://x.example"><input name="q" formaction="https://x.example"></form>
    <svg><script>alert(6)</script><a xlink:href="javascript:alert(7)">c</a></svg><object data="https://x.example/f.swf"></object>
    <xmp><script>x(8)</script></xmp></body></html>`;
  const { body } = await show(await archive(page));
  expect(body).not.toMatch(/alert\(|onload|onclick|onerror|javascript:|http-equiv|<object|<iframe|<script|action=/);
  expect(body).toContain('<a href="https://bao.example/tin">b</a>');
  expect(body).toContain('p{color:red}');
});

test('a player is a box that says what it was, from where, how large and under which caption', async () => {
  const page = `<figure><iframe src="https://www.youtube.com/embed/abc" width="560" height="315"></iframe>
    <figcaption>Lễ hội  núi Bà Đen</figcaption></figure>
    <video width="640"><source src="https://cdn.bao.example/clip.mp4"></video>
    <iframe src="https://flo.uri.sh/x" title="Bản tin"></iframe><iframe data-src="//www.tiktok.com/embed/1"></iframe>`;
  const { body } = await show(await archive(page));
  expect(body).toContain('Trình phát video · www.youtube.com · 560 × 315 — Lễ hội núi Bà Đen');
  expect(body).toContain('Trình phát video · cdn.bao.example · 640 × ?');
  expect(body).toContain('Khung nhúng · flo.uri.sh — Bản tin');
  expect(body).toContain('Video ngắn · www.tiktok.com');
  expect(body).toContain('Thay bằng ô ghi nhãn: 2 trình phát video, 1 khung nhúng, 1 video ngắn.');
});

test('style sheets and pictures that are archived too are put into the page, the others are named as missing', async () => {
  await archive('.tit{color:#b00}</style><script>', 'text/css', 'https://bao.example/css/site.css');
  await archive(PIXEL, 'image/png', 'https://bao.example/anh/lang.png');
  const page = `<link rel="stylesheet" href="/css/site.css"><link rel="stylesheet" href="/css/other.css">
    <img class="lazy" data-src="/anh/lang.png" src="data:image/gif;base64,R0lGOD" alt="Làng">
    <img src="/anh/khac.jpg" alt="Ảnh hai" width="800" height="600"><img src="https://count.example/p.gif" width="1" height="1">`;
  const { body } = await show(await archive(page));
  expect(body).toContain('<style>.tit{color:#b00}<\\/style><script></style>');
  expect(body).toContain(`<img src="data:image/png;base64,${PIXEL.toString('base64')}" alt="Làng" class="lazy"`);
  expect(body).toContain('Ảnh chưa lưu · bao.example · 800 × 600 — Ảnh hai');
  expect(body).toContain('Thay bằng ô ghi nhãn: 1 ảnh chưa lưu.');
  expect(body).toContain('Chưa lưu 1 tệp kiểu');
  expect(body).not.toContain('count.example');
});

test('a picture is shown as it was when the page was read, not as it is now', async () => {
  const at = (day: string, body: string) =>
    archiveResponse(api.warehouse, {
      url: 'https://bao.example/css/doi.css',
      contentType: 'text/css',
      body,
      fetchedAt: new Date(day),
    });
  await at('2026-11-23T01:00:00Z', 'p{color:green}');
  await at('2026-12-24T01:00:00Z', 'p{color:black}');
  const { body } = await show(
    await archive('<link rel="stylesheet" href="https://bao.example/css/doi.css"><p>Đổi</p>'),
  );
  expect(body).toContain('p{color:green}');
});

test('a picture behind a block is shown when it is archived, and counted when it is not', async () => {
  await archive(PIXEL, 'image/png', 'https://bao.example/anh/bia.png');
  const page = `<style>@import url(https://x.example/a.css);p{background:url('/anh/nen.png')}</style>
    <div style="background-image: url('/anh/bia.png')">Bìa</div><div style="background:url(//x.example/b.jpg)">Khác</div>
    <svg><image href="https://x.example/c.png"></image><use href="#mui-ten"></use></svg>`;
  const { body } = await show(await archive(page));
  expect(body).toContain(`url(&quot;data:image/png;base64,${PIXEL.toString('base64')}&quot;)`);
  expect(body).toContain('Chưa lưu 1 ảnh nền.');
  expect(body).toContain('<use href="#mui-ten"');
  expect(body).not.toMatch(/x\.example|@import/);
});

test('a page in an old Vietnamese encoding is served as UTF-8', async () => {
  const bytes = Buffer.concat([
    Buffer.from('<meta http-equiv="Content-Type" content="text/html; charset=windows-1252"><p>Caf'),
    Buffer.from([0xe9]),
    Buffer.from('</p>'),
  ]);
  const answer = await show(await archive(bytes, 'text/html'));
  expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
  expect(answer.body).toContain('<p>Café</p>');
});

test('a page nested a hundred thousand tags deep is shown as text, at once', async () => {
  const started = performance.now();
  const answer = await show(await archive('<div>'.repeat(100_000)));
  expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
  expect(performance.now() - started).toBeLessThan(5_000);
});

test('a page that was cut at a limit says so', async () => {
  const cut = { url: URL_OF_STORY, contentType: 'text/html', body: '<p>Dài và', truncated: 'length' } as const;
  const { body } = await show(await archiveResponse(api.warehouse, cut));
  expect(body).toContain('Bản lưu bị cắt ở giới hạn kích thước');
});

test('a feed is shown as text, a picture as itself, anything else is saved', async () => {
  const feed = await show(
    await archive('<?xml version="1.0"?><rss><channel><title>Tin</title></channel></rss>', 'application/rss+xml'),
  );
  expect(feed.headers['content-type']).toBe('text/plain; charset=utf-8');
  const picture = await show(await archive(PIXEL, 'image/png'));
  expect([picture.headers['content-type'], picture.rawPayload.equals(PIXEL)]).toEqual(['image/png', true]);
  const other = await show(await archive(Buffer.from([1, 2, 3]), 'application/x-shockwave-flash'));
  expect(other.headers['content-disposition']).toMatch(/^attachment/);
  const drawing = await show(
    await archive('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 'image/svg+xml'),
  );
  expect(drawing.headers['content-disposition']).toMatch(/^attachment/);
});

test('an archived body tells where it came from, and is handed out as a WARC record', async () => {
  const digest = await archive('<p>Xuất xứ</p>');
  const info = await api.get(`/api/v1/archive/${digest}/info`, reader);
  expect(info.json()).toMatchObject({
    digest,
    url: URL_OF_STORY,
    status: 200,
    source: 'bao-web',
    fetchedAt: '2026-11-23T09:30:00.000+07:00',
  });
  const warc = await api.get(`/api/v1/archive/${digest}/warc`, reader);
  expect(warc.body).toMatch(/^WARC\/1\.1\r\n/);
  expect(warc.body).toContain('<p>Xuất xứ</p>');
});

test('an unchanged page is not sent twice', async () => {
  const digest = await archive('<p>Một lần</p>');
  const { etag } = (await show(digest)).headers;
  const again = await api.get(`/api/v1/archive/${digest}`, { ...reader, 'if-none-match': String(etag) });
  expect([again.statusCode, again.body]).toEqual([304, '']);
});

test('what was never archived is told apart from a wrong address', async () => {
  expect((await show('0'.repeat(64))).json()).toMatchObject({ status: 404, code: 'not-archived' });
  expect((await show('xyz')).json()).toMatchObject({
    status: 400,
    code: 'invalid-input',
    faults: [{ field: 'digest' }],
  });
});

test('a body that is no longer the one it was archived as is never shown', async () => {
  const digest = await archive('<p>Nguyên bản</p>');
  const row = {
    digest,
    source_id: 'bao-web',
    fetched_at: new Date('2020-01-01T00:00:00Z'),
    url: URL_OF_STORY,
    status: 200,
  };
  const [{ warc_record: record } = { warc_record: '' }] = await api.warehouse.query(archivedRecord, { digest });
  const damaged = {
    ...row,
    content_type: 'text/html',
    bytes: 10,
    warc_record: record.replace('Nguyên bản', 'Sửa lại'),
  };
  await api.warehouse.writer.insert('archive', [damaged]);
  expect((await show(digest)).json()).toMatchObject({ status: 500, code: 'archive-damaged' });
});
