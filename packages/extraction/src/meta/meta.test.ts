import { describe, expect, test } from 'vitest';
import { extractArticle } from '../article.ts';
import { ldNodes } from './json-ld.ts';
import { namesInByline } from './person-names.ts';
import { withoutSite } from './title.ts';

const STORY =
  `<p>${'The bridge over the Vam Co opened this morning, and the first cars crossed it at noon. '.repeat(3)}</p>`.repeat(
    3,
  );

describe('JSON-LD with the slips of real templates', () => {
  test.each([
    ['a comma too many', '{"@type":"NewsArticle","headline":"A",}'],
    ['a raw line break in a string', '{"@type":"NewsArticle","headline":"A\nB"}'],
    ['a CDATA wrapper', '//<![CDATA[\n{"@type":"NewsArticle"}\n//]]>'.replaceAll('//', '')],
    ['an HTML comment', '<!-- {"@type":"NewsArticle"} -->'],
    ['an escaped apostrophe', '{"@type":"NewsArticle","headline":"it\\\'s"}'],
  ])('%s', (_, script) => {
    expect(ldNodes([script])).toMatchObject([{ '@type': 'NewsArticle' }]);
  });

  test('what is no JSON at all, and nesting without end, give nothing', () => {
    expect(ldNodes(['var a = 1;', '', '['.repeat(50_000)])).toEqual([]);
  });
});

describe('titles', () => {
  test.each([
    ['Cầu mới thông xe - Báo Tây Ninh', 'Cầu mới thông xe'],
    ['Cầu mới thông xe | Giao thông | Báo Tây Ninh', 'Cầu mới thông xe | Giao thông'],
    ['Báo Tây Ninh | Cầu mới thông xe', 'Cầu mới thông xe'],
    ['Cầu mới - niềm vui mới', 'Cầu mới - niềm vui mới'],
  ])('"%s" without the site is "%s"', (title, bare) => {
    expect(withoutSite(title, ['baotayninh'])).toBe(bare);
  });

  const titleOf = (head: string, body: string) =>
    extractArticle(`<head>${head}</head><body>${body}${STORY}</body>`).title;

  test('the printed heading wins over what is written for social networks', () => {
    expect(
      titleOf(
        '<meta property="og:title" content="You will not believe how the bridge opened">',
        '<h1>How the bridge over the river opened</h1>',
      ),
    ).toBe('How the bridge over the river opened');
  });

  test('a kicker inside the heading is left out when the metadata shows what the title is', () => {
    expect(
      titleOf(
        '<meta property="og:title" content="Bridge opens after two years">',
        '<h1><span>Traffic</span> Bridge opens after two years</h1>',
      ),
    ).toBe('Bridge opens after two years');
  });

  test('a site’s logo as first heading is not taken for the title', () => {
    expect(
      titleOf(
        '<title>Bridge opens after two years | The Daily</title>',
        '<h1>The Daily</h1><h1>Bridge opens after two years</h1>',
      ),
    ).toBe('Bridge opens after two years');
  });
});

describe('people', () => {
  test.each([
    ['By Ann Lee and Bob Ray', ['Ann Lee', 'Bob Ray']],
    ['Thu Ngân - Châu Sa', ['Thu Ngân', 'Châu Sa']],
    ['Bài, ảnh: Minh An', ['Minh An']],
    ['Von Jörg Müller, Anna van der Berg', ['Jörg Müller', 'Anna van der Berg']],
    ['Yến Ngọc · 16/06/2026 · 4 phút đọc', ['Yến Ngọc']],
    ['By ANN LEE March 11, 2015 3:46 PM', ['ANN LEE']],
    ['Updated 3 hours ago', []],
    ['Đoàn công tác đã đến thăm bà con', []],
  ])('in "%s"', (text, names) => {
    expect(namesInByline(text)).toEqual(names);
  });

  test('the site’s own name is nobody', () => {
    const html = `<head><meta property="og:site_name" content="Dân trí"><meta name="author" content="Dân Trí"></head><body><h1>Cầu mới thông xe sáng nay</h1>${STORY}<p style="text-align:right"><strong>Hà Thu</strong> (tổng hợp)</p></body>`;
    expect(extractArticle(html).authors).toEqual(['Hà Thu']);
  });
});

test('the section is the first breadcrumb that is not home', () => {
  const html = `<h1>Cầu mới thông xe sáng nay</h1><ul class="breadcrumb"><li><a href="/">Trang chủ</a></li><li><a href="/xa-hoi">Xã hội</a></li><li><a>Giao thông</a></li></ul>${STORY}`;
  const article = extractArticle(html);
  expect(article.section).toBe('Xã hội');
  expect(article.structure.breadcrumbs).toEqual(['Xã hội', 'Giao thông']);
});

test('tags come from article:tag, else from links marked so, else from keywords', () => {
  expect(
    extractArticle(`<meta property="article:tag" content="lúa"><meta property="article:tag" content="giá lúa">${STORY}`)
      .tags,
  ).toEqual(['lúa', 'giá lúa']);
  expect(
    extractArticle(`<meta name="keywords" content="a, b"><h1>x y z</h1>${STORY}<a rel="tag">cầu</a>`).tags,
  ).toEqual(['cầu']);
  expect(extractArticle(`<meta name="keywords" content="cầu, đường">${STORY}`).tags).toEqual(['cầu', 'đường']);
});

test('a lead is found by its name or by saying what the description says, and never is a byline', () => {
  const lead = 'After two years of work the bridge over the river opened on Friday morning.';
  const withLead = (head: string, box: string) =>
    extractArticle(`<head>${head}</head><h1>Bridge opens after two years</h1>${box}<div>${STORY}</div>`).lead;
  expect(withLead('', `<p class="article__standfirst">${lead}</p>`)).toBe(lead);
  expect(withLead(`<meta name="description" content="${lead}">`, `<p>${lead}</p>`)).toBe(lead);
  expect(
    withLead('', '<div class="intro"><span class="author">By Ann Lee, 9 February 2024, 15:00</span></div>'),
  ).toBeNull();
});

test('a time stamped for the day only takes the clock from the printed line of the same day', () => {
  const html = `<head><meta name="pubdate" content="2024-02-09"></head><h1>Cầu mới thông xe sáng nay</h1><p class="date">Thứ sáu: 15:00 ngày 09/02/2024</p>${STORY}`;
  expect(extractArticle(html).publishedAt).toEqual(new Date('2024-02-09T15:00:00+07:00'));
});

test('a date in a sentence of the story is not its date of publication', () => {
  const html = `<h1>Cầu mới thông xe sáng nay</h1><p>${'Lễ thông xe diễn ra ngày 09/02/2020 tại xã Thạnh Bình, với sự có mặt của bà con hai bên sông. '.repeat(2)}</p>${STORY}`;
  expect(extractArticle(html).publishedAt).toBeNull();
});

test('a page that builds its story in the browser gives the one in its JSON-LD', () => {
  const ld = {
    '@type': 'NewsArticle',
    headline: 'Cầu mới thông xe',
    articleBody: `${'Cầu mới đã thông xe sáng nay. '.repeat(20)}\n\n${'Bà con hai bên sông rất vui mừng. '.repeat(20)}`,
  };
  const article = extractArticle(
    `<body><div id="app"></div><script type="application/ld+json">${JSON.stringify(ld)}</script></body>`,
  );
  expect(article.paragraphs).toHaveLength(2);
  expect(article.title).toBe('Cầu mới thông xe');
});
