import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jsonLines, nhipbao } from './command-line.ts';
import { nhipbaoHere } from './command-line-here.ts';

const STORY = (title: string, date: string) => `<!doctype html><html lang="vi"><head><meta charset="utf-8">
<title>${title} - Báo Ví Dụ</title><meta property="og:title" content="${title}">
<meta name="description" content="Tóm tắt của ${title}."></head><body><article>
<h1>${title}</h1><div class="date">${date}</div>
<p>Sáng nay, người dân trong xã gặt xong vụ lúa thứ hai của năm, năng suất cao hơn năm trước.</p>
<p>Theo hợp tác xã, mỗi héc-ta cho hơn sáu tấn, giá bán tại ruộng cũng tăng so với cùng kỳ năm ngoái.</p>
<p>Chính quyền xã dự kiến mở rộng diện tích được tưới trong năm tới để bà con yên tâm sản xuất.</p>
</article></body></html>`;

const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>Tin mới</title><link>https://bao.example/</link>
<item><title>Tin một</title><link>/mot.html</link><guid isPermaLink="false">1</guid>
<pubDate>Tue, 24 Nov 2026 08:00:00 +0700</pubDate><description>Mở đầu</description></item></channel></rss>`;

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'nhipbao-files-'));
});
afterAll(() => rm(home, { recursive: true, force: true }));

/** A folder of files, and no data folder anywhere near: these verbs must not make one. */
async function folderOf(name: string, files: Record<string, string | Uint8Array>): Promise<string> {
  const folder = join(home, name);
  await mkdir(folder);
  for (const [file, content] of Object.entries(files)) await writeFile(join(folder, file), content);
  return folder;
}
const env = () => ({ NHIPBAO_DATA: join(home, 'data') });

describe('extract', () => {
  test('a folder gives one object a line in name order, with the addresses of urls.jsonl', async () => {
    const folder = await folderOf('pages', {
      'b.html': STORY('Mùa gặt về sớm trên cánh đồng xã', '24/11/2026 15:00'),
      'a.html': STORY('Xã mở rộng cánh đồng được tưới', '23/11/2026 07:30'),
      'urls.jsonl': '{"file": "a.html", "url": "https://bao.example/a-1.html"}\n',
    });
    const { code, stdout, stderr } = await nhipbao(['extract', '--batch', folder], { env: env() });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const lines = jsonLines(stdout);
    expect(lines).toMatchObject([
      { file: 'a.html', title: 'Xã mở rộng cánh đồng được tưới', publishedAt: '2026-11-23T07:30:00.000Z' },
      { file: 'b.html', title: 'Mùa gặt về sớm trên cánh đồng xã', publishedAt: '2026-11-24T15:00:00.000Z' },
    ]);
    const [first] = lines;
    expect(Object.keys(first ?? {}).slice(0, 8)).toEqual([
      'file',
      'title',
      'lead',
      'authors',
      'section',
      'publishedAt',
      'updatedAt',
      'text',
    ]);
    expect(String(Object(first).text).split('\n')).toHaveLength(3);
    expect(Object(first).structure.path).toBe('/a-1.html');
  });

  test('dates without a zone are read in the zone that is asked for', async () => {
    const folder = await folderOf('zone', { 'a.html': STORY('Một tin có giờ đăng', '24/11/2026 15:00') });
    const zone = ['--time-zone', 'Asia/Ho_Chi_Minh'];
    const { stdout } = await nhipbaoHere(['extract', '--batch', folder, ...zone], { env: env() });
    expect(jsonLines(stdout)).toMatchObject([{ publishedAt: '2026-11-24T08:00:00.000Z' }]);
  });

  test('one file with its address gives one object', async () => {
    const folder = await folderOf('one', { 'a.html': STORY('Một tin đứng riêng', '24/11/2026') });
    const args = ['extract', join(folder, 'a.html'), '--url', 'https://bao.example/x.html'];
    const { code, stdout } = await nhipbaoHere(args, { env: env() });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ title: 'Một tin đứng riêng', structure: { path: '/x.html' } });
  });
});

describe('feed', () => {
  test('a feed gives title, link and items; a file that is none gives its error and the others go on', async () => {
    const folder = await folderOf('feeds', {
      'a.xml': '',
      'b.xml': FEED,
      'c.xml': '<html><body>Không có</body></html>',
    });
    const { code, stdout, stderr } = await nhipbao(['feed', '--batch', folder], { env: env() });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(jsonLines(stdout)).toMatchObject([
      { file: 'a.xml', error: expect.stringContaining('empty') },
      {
        file: 'b.xml',
        title: 'Tin mới',
        link: 'https://bao.example/',
        items: [
          {
            id: '1',
            title: 'Tin một',
            link: 'https://bao.example/mot.html',
            publishedAt: '2026-11-24T01:00:00.000Z',
            updatedAt: null,
            summary: 'Mở đầu',
          },
        ],
      },
      { file: 'c.xml', error: expect.stringContaining('web page') },
    ]);
  });
});

describe('classify', () => {
  test('saved pages get a format with reasons, by rules and shipped models', async () => {
    const folder = await folderOf('classify', { 'a.html': STORY('Mùa gặt về sớm trên cánh đồng', '24/11/2026') });
    const { code, stdout } = await nhipbao(['classify', '--batch', folder], { env: env() });
    expect(code).toBe(0);
    expect(jsonLines(stdout)).toMatchObject([
      {
        file: 'a.html',
        format: 'text-news',
        modelVersion: expect.stringMatching(/^rules-\d+\+format-\d+\+topic-\d+$/),
      },
    ]);
  });
});

describe('robots', () => {
  test('each case is answered on its own line', async () => {
    const cases = [
      { robotstxt: 'User-agent: *\nDisallow: /rieng', agent: 'NhipBao', url: 'https://bao.example/rieng/a' },
      { robotstxt: 'User-agent: *\nDisallow: /rieng', agent: 'NhipBao', url: 'https://bao.example/chung' },
    ];
    const folder = await folderOf('robots', { 'cases.json': JSON.stringify(cases) });
    const { code, stdout } = await nhipbao(['robots', '--batch', join(folder, 'cases.json')], { env: env() });
    expect(code).toBe(0);
    expect(stdout).toBe('{"allowed":false}\n{"allowed":true}\n');
  });

  test('loads neither the engine nor a reader of pages nor the network', async () => {
    const folder = await folderOf('loading', {
      'cases.json': '[]',
      'say.mjs': `import { register } from 'node:module';
        register('data:text/javascript,' + encodeURIComponent(\`import { writeSync } from 'node:fs';
          export async function resolve(name, context, next) {
            const found = await next(name, context);
            writeSync(2, found.url + '\\\\n');
            return found;
          }\`), import.meta.url);`,
    });
    const { stderr } = await nhipbao(['robots', '--batch', join(folder, 'cases.json')], {
      env: { NODE_OPTIONS: `--import=${join(folder, 'say.mjs')}` },
    });
    expect(stderr).toContain('/commander');
    expect(stderr).not.toMatch(/chdb|clickhouse|cheerio|htmlparser2|undici|fastify|piscina|linkedom/);
  });
});

test('none of these verbs made a data folder', async () => {
  const { stdout } = await nhipbao(['doctor'], { env: env() });
  expect(stdout).toContain('is not there yet');
});

test('a reader that has seen enough ends the work quietly', async () => {
  const page = STORY('Một trang trong nhiều trang', '24/11/2026').replace(
    '</article>',
    `<p>${'chữ '.repeat(5000)}</p></article>`,
  );
  const many = Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`${String(n).padStart(2, '0')}.html`, page]));
  const folder = await folderOf('many', many);
  const { code, signal, stdout, stderr } = await nhipbao(['extract', '--batch', folder], { hangUpAfter: 1000 });
  expect({ code, signal, stderr }).toEqual({ code: 0, signal: null, stderr: '' });
  expect(stdout.split('\n').length).toBeLessThan(60);
});
