import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extractArticle } from './article.ts';
import { articleText } from './article-text.ts';

const SENTENCE = 'Sáng nay, bà con xã Thạnh Bình ra đồng sớm, mong vụ lúa mới được mùa, được giá như năm ngoái. ';
const story = (count: number) =>
  Array.from({ length: count }, (_, index) => `<p>Đoạn ${index + 1}. ${SENTENCE.repeat(2)}</p>`).join('');

const PAPER = `<!doctype html><html lang="vi"><head>
  <title>Vụ lúa mới ở Thạnh Bình - Báo Tây Ninh Online</title>
  <meta property="og:site_name" content="Báo Tây Ninh Online"><meta property="og:type" content="article">
  <link rel="canonical" href="https://baotayninh.vn/vu-lua-moi-o-thanh-binh-a190711.html"></head>
  <body class="detail-page"><ul class="breadcrumb"><li><a href="/">Trang chủ</a></li><li><a href="/kinh-te/">Kinh tế</a></li></ul>
  <article class="detail"><h1>Vụ lúa mới ở Thạnh Bình</h1><div class="date">Thứ sáu: 15:00 ngày 09/02/2024</div>
  <h4 class="sapo">(BTN) - Nông dân xã Thạnh Bình bước vào vụ lúa mới với nhiều kỳ vọng về giá.</h4>
  <div class="content">${story(3)}<figure><img src="/upload/lua.jpg" width="640" height="480"><figcaption>Cánh đồng Thạnh Bình. Ảnh: Minh An</figcaption></figure>${story(3)}
  <p>Đọc báo in</p><p style="text-align: right"><strong>Minh An</strong></p><p>Theo TTXVN</p></div></article>
  <div class="tin-lien-quan"><a href="/x-a1.html">Tin khác trong tỉnh hôm nay</a></div></body></html>`;

describe('a page of a provincial paper', () => {
  const article = extractArticle(PAPER, { url: 'https://baotayninh.vn/vu-lua-moi-o-thanh-binh-a190711.html' });

  test('gives every field readers see', () => {
    expect(article).toMatchObject({
      canonicalUrl: 'https://baotayninh.vn/vu-lua-moi-o-thanh-binh-a190711.html',
      title: 'Vụ lúa mới ở Thạnh Bình',
      lead: '(BTN) - Nông dân xã Thạnh Bình bước vào vụ lúa mới với nhiều kỳ vọng về giá.',
      authors: ['Minh An'],
      section: 'Kinh tế',
      publishedAt: new Date('2024-02-09T15:00:00+07:00'),
      updatedAt: null,
      captions: ['Cánh đồng Thạnh Bình. Ảnh: Minh An'],
      sourceLine: 'TTXVN',
      language: 'vi',
    });
    expect(article.images).toEqual([
      {
        url: 'https://baotayninh.vn/upload/lua.jpg',
        caption: 'Cánh đồng Thạnh Bình. Ảnh: Minh An',
        width: 640,
        height: 480,
      },
    ]);
  });

  test('keeps the story and leaves the page furniture and the lead out of its paragraphs', () => {
    expect(article.paragraphs.filter((paragraph) => paragraph.startsWith('Đoạn'))).toHaveLength(6);
    const text = articleText(article);
    for (const furniture of ['Đọc báo in', 'Tin khác', 'Trang chủ', 'Thứ sáu']) expect(text).not.toContain(furniture);
    expect(text.split('\n')[0]).toBe(article.lead);
    expect(text.match(/Nông dân xã/g)).toHaveLength(1);
  });
});

test('JSON-LD in a graph gives times, people by reference and section', () => {
  const ld = {
    '@graph': [
      { '@type': 'WebSite', name: 'Tin Làng' },
      { '@type': 'Person', '@id': '#an', name: 'Lê An' },
      {
        '@type': ['NewsArticle'],
        headline: 'Cầu mới thông xe',
        datePublished: '2024-05-01T08:30:00+07:00',
        dateModified: '2024-05-01T10:00:00+07:00',
        author: [{ '@id': '#an' }, { '@type': 'Person', name: 'Trần Bình' }],
        articleSection: 'Giao thông',
      },
    ],
  };
  const article = extractArticle(
    `<html><head><title>Cầu mới thông xe | Tin Làng</title><script type="application/ld+json">${JSON.stringify(ld)}</script></head><body><h1>Cầu mới thông xe</h1>${story(4)}</body></html>`,
  );
  expect(article).toMatchObject({
    title: 'Cầu mới thông xe',
    authors: ['Lê An', 'Trần Bình'],
    section: 'Giao thông',
    publishedAt: new Date('2024-05-01T08:30:00+07:00'),
    updatedAt: new Date('2024-05-01T10:00:00+07:00'),
  });
  expect(article.structure.jsonLdTypes).toEqual(['WebSite', 'Person', 'NewsArticle']);
});

test('microdata and rel=author are read where there is nothing else', () => {
  const article = extractArticle(
    `<html lang="en"><head><title>A bridge opens</title></head><body><article itemscope><h1 itemprop="headline">A bridge opens</h1>
    By <a rel="author" href="/ann">Ann Lee</a> <time itemprop="datePublished" datetime="2024-02-09T15:00:00Z">9 Feb</time>${story(4)}</article></body></html>`,
    { zone: 'UTC' },
  );
  expect(article.authors).toEqual(['Ann Lee']);
  expect(article.publishedAt).toEqual(new Date('2024-02-09T15:00:00Z'));
});

test('a printed line that names its zone corrects a stamp with the same clock time and a wrong zone', () => {
  const article = extractArticle(
    `<head><meta property="article:published_time" content="2019-02-08T17:08:25+08:00"></head><body>
    <h1>Mười bảy dấu hiệu của người giàu</h1><span class="time">Thứ sáu, 8/2/2019, 17:08 (GMT+7)</span>${story(4)}</body>`,
  );
  expect(article.publishedAt).toEqual(new Date('2019-02-08T17:08:00+07:00'));
});

test('text is NFC and the look-alike of Đ is mended', () => {
  const article = extractArticle(`<h1>${'Ðảng bộ Tây Ninh họp'.normalize('NFD')}</h1>${story(3)}`);
  expect(article.title).toBe('Đảng bộ Tây Ninh họp'.normalize('NFC'));
});

describe('bad input', () => {
  test.each([
    ['an empty document', ''],
    ['white space', ' \n\t '],
    ['only a doctype', '<!doctype html>'],
    ['an unfinished tag', '<html><body><p class="'],
    ['an unfinished comment', '<p>a</p><!-- '],
    ['an unfinished script', '<script>if (a < b'],
    ['JSON where a page was asked', '{"error": "not found"}'],
    ['an empty JSON-LD script', '<script type="application/ld+json"></script>'],
    ['a base that is no address', '<base href="::::"><img src="a.jpg"><p>a'],
    ['an address without a host', '<link rel="canonical" href="http://"><p>a'],
  ])('%s gives an article without a story', (_, html) => {
    const article = extractArticle(html, { url: 'https://example.vn/a' });
    expect(article.publishedAt).toBeNull();
    expect(article.authors).toEqual([]);
  });

  test('a page cut in the middle still gives what came before the cut', () => {
    const article = extractArticle(PAPER.slice(0, PAPER.indexOf('</figure>') - 20));
    expect(article.title).toBe('Vụ lúa mới ở Thạnh Bình');
    expect(article.paragraphs.length).toBeGreaterThanOrEqual(3);
  });

  test('NUL bytes are dropped', () => {
    const article = extractArticle(PAPER.replace('Thạnh Bình bước', 'Thạnh\0 Bình\0 bước'));
    expect(article.lead).toContain('xã Thạnh Bình bước');
  });

  test('wrongly nested tags do not lose the text between them', () => {
    const article = extractArticle(
      `<body><b><p>${SENTENCE.repeat(3)}</b></p><i><div>${SENTENCE.repeat(3)}</i></div><table><p>${SENTENCE.repeat(3)}</table>`,
    );
    expect(articleText(article).match(/Thạnh Bình/g)).toHaveLength(9);
  });

  test('an error page gives its words and no date', () => {
    const article = extractArticle('<title>404 Not Found</title><h1>404 Not Found</h1><p>nginx');
    expect(article).toMatchObject({ title: '404 Not Found', publishedAt: null });
  });

  test('too deep nesting is refused by name before it costs time', () => {
    expect(() => extractArticle('<div>'.repeat(100_000))).toThrowError(expect.objectContaining({ fault: 'too-deep' }));
    expect(() => extractArticle('<b><i>'.repeat(100_000))).toThrowError(expect.objectContaining({ fault: 'too-deep' }));
  });

  test('thousands of tags that an old editor never closed do not lose the story', () => {
    const article = extractArticle(
      `<h1>Vụ lúa mới ở Thạnh Bình</h1>${`<p><font face="Times">${SENTENCE.repeat(2)}</p>`.repeat(1_500)}`,
    );
    expect(article.paragraphs).toHaveLength(1_500);
  });

  test('dates of another age are not taken for publication', () => {
    const article = extractArticle(
      `<meta property="article:published_time" content="0001-01-01T00:00:00Z"><h1>Tin</h1>${story(3)}`,
    );
    expect(article.publishedAt).toBeNull();
  });
});

const tag = fc.constantFrom(
  'div',
  'p',
  'span',
  'table',
  'tr',
  'td',
  'ul',
  'li',
  'h1',
  'article',
  'script',
  'figure',
  'img',
  'a',
  'time',
  'meta',
  'br',
);
const attribute = fc.constantFrom(
  '',
  ' class="author"',
  ' class="sapo related"',
  ' itemprop="datePublished"',
  ' style="display:none"',
  ' src="x.jpg"',
  ' href="//["',
  ' datetime="2024-13-45"',
  ' rel="author"',
  ' property="og:title" content="&#x0;"',
);
const piece = fc.oneof(
  fc.tuple(tag, attribute).map(([name, attributes]) => `<${name}${attributes}>`),
  tag.map((name) => `</${name}>`),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom(
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '&amp;',
    '&#xD800;',
    '\0',
    '<script type="application/ld+json">{"@type":"NewsArticle","author":[[{}]],"headline":[1]}</script>',
  ),
);

test('no page makes extraction throw', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const article = extractArticle(pieces.join(''), { url: 'https://example.vn/tin/a' });
      expect(articleText(article)).toBe(articleText(article).normalize('NFC'));
    }),
    { numRuns: 400 },
  );
});
