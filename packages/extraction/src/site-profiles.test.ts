import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { extractArticle } from './article.ts';
import { defineSite } from './site-profile.ts';
import { profileFor, siteProfiles } from './site-profiles.ts';

const STORY =
  `<p>${'Bà con xã Thạnh Bình ra đồng sớm, mong vụ lúa mới được mùa, được giá như năm ngoái. '.repeat(3)}</p>`.repeat(
    3,
  );

test('every file in sites/ is in the list and names its hosts', () => {
  const files = readdirSync(new URL('./sites/', import.meta.url)).filter((file) => /(?<!\.d)\.(?:ts|js)$/.test(file));
  expect(siteProfiles).toHaveLength(files.length);
  for (const file of files) {
    const host = file.replace(/\.(?:ts|js)$/, '');
    expect(siteProfiles.some(({ hosts }) => hosts.includes(host))).toBe(true);
  }
});

test('a profile is found by host, with or without www', () => {
  expect(profileFor('https://www.baotayninh.vn/a-a1.html')?.hosts).toContain('baotayninh.vn');
  expect(profileFor('https://media.baotayninh.vn/a.jpg')?.hosts).toContain('baotayninh.vn');
  expect(profileFor('https://notbaotayninh.vn/')).toBeUndefined();
  expect(profileFor('not an address')).toBeUndefined();
});

const PAGE = `<body><h1>Tên chung của trang báo tỉnh</h1><div class="ten">Vụ lúa mới</div><b class="ky-ten">Minh An</b><i class="luc">Lúc 15:00 ngày 09/02/2024</i>
  <div class="dau">Một lời dẫn ngắn.</div><div class="than">${STORY}<p class="qc">Mời bạn mua phân bón giá tốt của chúng tôi hôm nay</p><p>Chép tay</p></div><div>${STORY}</div></body>`;

test('what a profile names wins over what conventions would find', () => {
  const profile = defineSite({
    hosts: ['bao.example'],
    title: '.ten',
    lead: '.dau',
    dateLine: '.luc',
    authors: '.ky-ten',
    body: '.than',
    drop: '.qc',
    boilerplate: ['CHÉP TAY'],
  });
  const article = extractArticle(PAGE, { profile });
  expect(article).toMatchObject({
    title: 'Vụ lúa mới',
    lead: 'Một lời dẫn ngắn.',
    authors: ['Minh An'],
    publishedAt: new Date('2024-02-09T15:00:00+07:00'),
  });
  expect(article.paragraphs).toHaveLength(3);
});

test('a profile whose selectors no longer match leaves the generic reading as it is', () => {
  const stale = defineSite({
    hosts: [],
    title: '.gone',
    lead: '.gone',
    body: '.gone',
    drop: '.gone',
    authors: '.gone',
  });
  expect(extractArticle(PAGE, { profile: stale })).toEqual(extractArticle(PAGE, { profile: null }));
});
