import { describe, expect, test } from 'vitest';
import { extractArticle } from '../article.ts';
import { embedOf } from './embed-kinds.ts';
import { seconds } from './players.ts';

const PARAGRAPH = `<p>${'Bà con xã Thạnh Bình ra đồng sớm, mong vụ lúa mới được mùa, được giá như năm ngoái. '.repeat(2)}</p>`;
const page = (inside: string) =>
  extractArticle(
    `<html lang="vi"><body><nav><img src="/logo.png"></nav><article><h1>Vụ lúa mới ở Thạnh Bình</h1>${PARAGRAPH}${inside}${PARAGRAPH.repeat(3)}</article></body></html>`,
    {
      url: 'https://bao.example/kinh-te/vu-lua-a1.html',
    },
  );

describe('pictures', () => {
  test('a picture with its caption, lazy address and size is read once', () => {
    const picture =
      '<figure><img class="lazy" src="data:image/gif;base64,R0" data-src="/lua.jpg?w=680" width="680" height="450"><figcaption>Thu hoạch lúa. Ảnh: An</figcaption></figure>';
    expect(page(picture + picture.replace('w=680', 'w=1200')).images).toEqual([
      { url: 'https://bao.example/lua.jpg?w=680', caption: 'Thu hoạch lúa. Ảnh: An', width: 680, height: 450 },
    ]);
  });

  test('a picture framed by a table takes the table’s text for its caption', () => {
    const article = page(
      '<table><tr><td><img src="/a.jpg"></td></tr><tr><td><p>Mặt bia mộ. Ảnh: Võ Hải</p></td></tr></table>',
    );
    expect(article.images).toMatchObject([{ caption: 'Mặt bia mộ. Ảnh: Võ Hải' }]);
    expect(article.captions).toEqual(['Mặt bia mộ. Ảnh: Võ Hải']);
    expect(article.tables).toEqual([]);
  });

  test('icons, authors’ portraits, trackers and other stories’ pictures are left out', () => {
    const article = page(
      '<img src="/icon-share.png"><div class="author-avatar"><img src="/an.jpg"></div><img src="/p.gif" width="1" height="1"><div class="tin-lien-quan"><img src="/khac.jpg"></div>',
    );
    expect(article.images).toEqual([]);
  });
});

describe('players', () => {
  test('a video with its poster and a podcast file are read, an advertising player is not', () => {
    const article = page(
      '<video id="adv" src="/qc.mp4"></video><video poster="/p.jpg" width="1080" height="1920"><source src="/phim.mp4"></video><audio src="//cdn.bao.example/tap-1.mp3"></audio>',
    );
    expect(article.videos).toEqual([
      {
        url: 'https://bao.example/phim.mp4',
        host: 'bao.example',
        poster: 'https://bao.example/p.jpg',
        duration: null,
        width: 1080,
        height: 1920,
      },
    ]);
    expect(article.audio).toMatchObject([{ url: 'https://cdn.bao.example/tap-1.mp3', host: 'cdn.bao.example' }]);
  });

  test('a player over the headline belongs to a page with a short story', () => {
    const article = extractArticle(
      `<body><div class="player"><iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe></div><h1>Bản tin chiều</h1><p>Tin trong ngày của tỉnh, phát lúc 18 giờ 30 phút.</p></body>`,
    );
    expect(article.embeds).toMatchObject([{ host: 'youtube.com', id: 'abcdefghijk', kind: 'video' }]);
  });

  test('the description in JSON-LD adds what the element does not say', () => {
    const ld = {
      '@type': 'NewsArticle',
      headline: 'Vụ lúa mới',
      video: { '@type': 'VideoObject', duration: 'PT1M5S', thumbnailUrl: '/t.jpg' },
    };
    const article = page(
      `<video src="/phim.mp4"></video><script type="application/ld+json">${JSON.stringify(ld)}</script>`,
    );
    expect(article.videos).toMatchObject([
      { url: 'https://bao.example/phim.mp4', duration: 65, poster: 'https://bao.example/t.jpg' },
    ]);
  });

  test.each([
    ['PT3M20S', 200],
    ['P0DT1H2M3.5S', 3724],
    ['03:20', 200],
    ['1:02:03', 3723],
    ['75', 75],
    ['lâu', null],
    ['', null],
  ])('a duration of %s', (text, value) => {
    expect(seconds(text)).toBe(value);
  });
});

describe('embeds', () => {
  test.each([
    ['https://www.youtube.com/embed/abcdefghijk?rel=0', 'video', 'abcdefghijk'],
    ['https://www.youtube.com/shorts/abcdefghijk', 'short-video', 'abcdefghijk'],
    ['https://www.tiktok.com/@baotn/video/7300000000000000001', 'short-video', '7300000000000000001'],
    [
      'https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fx%2Fvideos%2F123456%2F',
      'video',
      '123456',
    ],
    ['https://open.spotify.com/embed/episode/4rOoJ6Egrf8K2IrywzwOMk', 'audio', '4rOoJ6Egrf8K2IrywzwOMk'],
    ['https://datawrapper.dwcdn.net/AbCdE/1/', 'chart', 'AbCdE'],
    ['https://flo.uri.sh/visualisation/123456/embed', 'chart', '123456'],
    ['https://www.google.com/maps/embed?pb=1', 'map', null],
    ['https://twitter.com/x/status/1234567890', 'social', '1234567890'],
    ['https://bao.example/files/ban-in.pdf', 'document', null],
    ['https://bao.example/quiz/a', 'interactive', null],
  ])('%s', (address, kind, id) => {
    expect(embedOf(address)).toMatchObject({ kind, id });
  });

  test('advertising, buttons and counters are none', () => {
    for (const address of [
      'https://googleads.g.doubleclick.net/x',
      'https://www.facebook.com/plugins/like.php?href=x',
      'javascript:void(0)',
      'about:blank',
    ]) {
      expect(embedOf(address)).toBeNull();
    }
  });

  test('a post that a script would turn into a frame is read by the link to itself', () => {
    const article = page(
      '<blockquote class="twitter-tweet"><p>x</p><a href="https://t.co/a">a</a><a href="https://twitter.com/x/status/99">9</a></blockquote>',
    );
    expect(article.embeds).toMatchObject([{ kind: 'social', id: '99' }]);
    expect(article.structure.pullQuotes).toBe(0);
  });
});

test('a table of data says its shape and how much of it is numbers', () => {
  const table =
    '<table><tr><th>Năm</th><th>Sản lượng</th></tr><tr><td>2023</td><td>1.200 tấn</td></tr><tr><td>2024</td><td>1.350 tấn</td></tr></table>';
  expect(page(table).tables).toEqual([{ rows: 3, columns: 2, numericShare: 0.667 }]);
});

describe('signs of the form', () => {
  test('are counted inside the story only', () => {
    const inside = `<div class="full-width"><img src="/1.jpg"></div><blockquote>“Trích dẫn hay”</blockquote><canvas></canvas>
      <p>14:05 Đoàn công tác đã đến xã Thạnh Bình và bắt đầu làm việc.</p><p>15h20 Buổi làm việc kết thúc sau hơn một giờ.</p>
      <select><option>a</option></select><a href="/van-ban.pdf">Văn bản</a><script src="https://public.flourish.studio/x.js"></script>`;
    expect(page(inside).structure).toMatchObject({
      path: '/kinh-te/vu-lua-a1.html',
      fullWidthBlocks: 1,
      pullQuotes: 1,
      timestampedBlocks: 2,
      pdfLinks: 1,
      charts: 1,
      scriptHosts: ['public.flourish.studio'],
    });
    const menu = '<nav><select></select><input type="checkbox"></nav><footer><canvas></canvas></footer>';
    expect(page(menu).structure).toMatchObject({ controls: 0, charts: 0, fullWidthBlocks: 0 });
  });

  test('updates of a live blog count as timestamped blocks, and a web story is known by its element', () => {
    const ld = {
      '@type': 'LiveBlogPosting',
      headline: 'Tường thuật',
      liveBlogUpdate: [{ '@type': 'BlogPosting' }, { '@type': 'BlogPosting' }, { '@type': 'BlogPosting' }],
    };
    expect(page(`<script type="application/ld+json">${JSON.stringify(ld)}</script>`).structure.timestampedBlocks).toBe(
      3,
    );
    expect(
      extractArticle('<body><amp-story standalone><amp-story-page></amp-story-page></amp-story></body>').structure
        .isAmpStory,
    ).toBe(true);
  });
});
