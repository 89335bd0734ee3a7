import { expect, test } from 'vitest';
import { createMatcher } from './create-matcher.ts';
import type { MatchableItem, Post } from './post.ts';

const at = (text: string) => new Date(`${text}+07:00`);
const item = (
  id: string,
  title: string,
  datedAt = at('2026-11-20T08:00:00'),
  embeds: string[] = [],
): MatchableItem => ({
  id,
  title,
  datedAt,
  embeds,
});
const post = (words: Partial<Post>): Post => ({
  id: 'p',
  platform: 'facebook',
  nativeId: '122100001',
  url: null,
  title: null,
  text: null,
  links: [],
  datedAt: at('2026-11-20T10:00:00'),
  dated: true,
  ...words,
});

const BRIDGE = item('bridge', 'Khởi công cầu vượt tại xã Tân Hưng, tổng vốn 120 tỷ đồng');
const ITEMS = [
  BRIDGE,
  item('ten', 'Giá trị sản xuất công nghiệp 10 tháng tăng cao so với cùng kỳ'),
  item('rice', 'Nông dân xã Phước Minh được mùa lúa đông xuân'),
  item('cup', 'Khai mạc giải bóng đá thanh niên toàn tỉnh'),
  item('short', 'Mùa nước nổi'),
];
const matcher = (items = ITEMS, addresses: [string, string][] = []) => createMatcher(items, new Map(addresses));

test.each([
  [
    'the address with what Facebook and Zalo add',
    'https://www.bao.example/tin-a1.html?utm_source=fb&fbclid=IwAR1&zarsrc=410&gidzl=x',
  ],
  ['the mobile page', 'https://m.bao.example/tin-a1.html'],
  ['an AMP page', 'https://bao.example/amp/tin-a1.html'],
  ['an AMP cache', 'https://bao-example.cdn.ampproject.org/c/s/bao.example/tin-a1.html'],
  ['Facebook’s wrapper', 'https://l.facebook.com/l.php?u=https%3A%2F%2Fbao.example%2Ftin-a1.html%3Ffbclid%3D1&h=AT0'],
  [
    'YouTube’s wrapper',
    'https://www.youtube.com/redirect?event=video_description&q=https%3A%2F%2Fbao.example%2Ftin-a1.html',
  ],
  [
    'a wrapper of Zalo around one of Facebook',
    `https://jump.zalo.me/?url=${encodeURIComponent('https://l.facebook.com/l.php?u=https%3A%2F%2Fbao.example%2Ftin-a1.html')}`,
  ],
])('a post belongs to the story whose address it carries: %s', (_, address) => {
  const match = matcher(ITEMS, [['https://bao.example/tin-a1.html', 'bridge']]);
  expect(match(post({ text: 'Xem ngay!', links: [address] }))).toMatchObject({
    status: 'matched',
    layer: 'url',
    item: 'bridge',
  });
  expect(match(post({ text: `Xem ngay 👉 ${address}.` }))).toMatchObject({
    status: 'matched',
    layer: 'url',
    item: 'bridge',
  });
});

test('every address under which a story is known leads to it, the address without a scheme too', () => {
  const match = matcher(ITEMS, [['https://bao.example/old-a1.html', 'bridge']]);
  expect(match(post({ text: 'Chi tiết: bao.example/old-a1.html' }))).toMatchObject({ layer: 'url', item: 'bridge' });
});

test('a link to an older story under a post about another is left to a person', () => {
  const match = matcher(ITEMS, [['https://bao.example/a9.html', 'rice']]);
  const verdict = match(post({ text: `${BRIDGE.title}\nĐọc thêm: https://bao.example/a9.html` }));
  expect(verdict).toMatchObject({ status: 'unknown', doubt: 'link-against-title' });
  expect(verdict.candidates.map((one) => one.item)).toEqual(['rice', 'bridge']);
});

test.each([
  ['youtube', 'dQw4w9WgXcQ', 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?rel=0'],
  ['tiktok', '7312345678901234567', 'https://www.tiktok.com/embed/v2/7312345678901234567'],
  [
    'facebook',
    '1234567890123',
    'https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fbao%2Fvideos%2F1234567890123%2F&width=560',
  ],
])('a video of %s belongs to the story whose page shows it', (platform, nativeId, embed) => {
  const shows = item('shows', 'Phóng sự: Giữ nghề', at('2026-11-21T08:00:00'), [embed]);
  const match = matcher([...ITEMS, shows]);
  expect(match(post({ platform, nativeId, title: 'Giữ nghề' }))).toMatchObject({
    layer: 'embed',
    item: 'shows',
    score: 1,
  });
});

test('a video that a page shows weeks later as background is left to a person', () => {
  const shows = item('shows', 'Nhìn lại một năm', at('2026-12-24T08:00:00'), ['https://youtu.be/dQw4w9WgXcQ']);
  expect(matcher([shows])(post({ platform: 'youtube', nativeId: 'dQw4w9WgXcQ' }))).toMatchObject({
    doubt: 'embed-far-in-time',
  });
});

test.each([
  ['as it stands', 'Khởi công cầu vượt tại xã Tân Hưng, tổng vốn 120 tỷ đồng'],
  [
    'between teaser and hashtags',
    '🔥 NÓNG | Khởi công cầu vượt tại xã Tân Hưng, tổng vốn 120 tỷ đồng 👇\nMời bà con cùng xem #TayNinh #BaoTayNinh',
  ],
  ['in capitals', 'KHỞI CÔNG CẦU VƯỢT TẠI XÃ TÂN HƯNG, TỔNG VỐN 120 TỶ ĐỒNG'],
  ['without diacritics', 'Khoi cong cau vuot tai xa Tan Hung, tong von 120 ty dong'],
  ['with tones mistyped', 'Khơi cống cầu vượt tai xã Tân Hưng, tổng vồn 120 tỷ đông'],
  ['decomposed', 'Khởi công cầu vượt tại xã Tân Hưng, tổng vốn 120 tỷ đồng'.normalize('NFD')],
  ['with a word more', 'Khởi công cầu vượt mới tại xã Tân Hưng, tổng vốn 120 tỷ đồng'],
])('a post belongs to the story whose title it holds: %s', (_, text) => {
  expect(matcher()(post({ text }))).toMatchObject({ status: 'matched', layer: 'title', item: 'bridge' });
});

test.each([
  ['another number', 'Giá trị sản xuất công nghiệp 9 tháng tăng cao so với cùng kỳ', 'other-number'],
  ['another place', 'Khởi công cầu vượt tại xã Tân Bình, tổng vốn 120 tỷ đồng', 'other-name'],
  ['another word at its beginning', 'Bế mạc giải bóng đá thanh niên toàn tỉnh', 'other-words'],
  ['a turn of it', 'Khởi công cầu vượt tại xã Tân Hưng, không tổng vốn 120 tỷ đồng', 'other-words'],
  ['a title of under four pairs', 'Mùa nước nổi', 'short-title'],
  ['half of it', 'Khởi công cầu vượt tại xã Tân Hưng', 'weak-likeness'],
  ['nothing of it', 'Chúc bà con buổi sáng tốt lành', 'nothing-like-it'],
])('a post that holds %s is left to a person', (_, text, doubt) => {
  expect(matcher()(post({ text }))).toMatchObject({ status: 'unknown', item: null, doubt });
});

test('of a series the number decides, also where both titles are nearly in the post', () => {
  const nine = item('nine', 'Giá trị sản xuất công nghiệp 9 tháng tăng cao so với cùng kỳ');
  const verdict = matcher([...ITEMS, nine])(post({ text: `${nine.title} #congnghiep` }));
  expect(verdict).toMatchObject({ status: 'matched', item: 'nine' });
});

test('two stories of one headline are told apart by nobody but a person, best candidates first', () => {
  const verdict = matcher([...ITEMS, { ...BRIDGE, id: 'again' }])(post({ text: BRIDGE.title }));
  expect(verdict).toMatchObject({ status: 'unknown', doubt: 'close-second' });
  expect(verdict.candidates.slice(0, 2).map((one) => one.item)).toEqual(['again', 'bridge']);
});

test('a title is looked for from a day after the post to a week before it, and never by a date that is not known', () => {
  const text = BRIDGE.title;
  expect(matcher()(post({ text, datedAt: at('2026-11-19T08:30:00') })).status).toBe('matched');
  expect(matcher()(post({ text, datedAt: at('2026-11-19T07:30:00') })).status).toBe('unknown');
  expect(matcher()(post({ text, datedAt: at('2026-11-27T07:30:00') })).status).toBe('matched');
  expect(matcher()(post({ text, datedAt: at('2026-11-27T08:30:00') })).status).toBe('unknown');
  expect(matcher()(post({ text, dated: false }))).toMatchObject({ status: 'unknown', doubt: 'undated' });
});
