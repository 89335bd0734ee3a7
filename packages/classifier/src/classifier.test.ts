import { describe, expect, test } from 'vitest';
import { createClassifier } from './classifier.ts';
import { media, pictures, prose, testArticle } from './test-article.ts';

const { classify } = createClassifier();
const CAPTION = 'Du khách chụp ảnh lưu niệm trên đỉnh núi Bà Đen trong ngày hội xuân, ảnh chụp sáng mồng bốn Tết.';

describe('formats', () => {
  test('a text with two pictures is news', () => {
    const decision = classify(testArticle({ title: 'Khởi công nhà ga T3', ...prose(8), ...pictures(2, CAPTION) }));
    expect(decision).toMatchObject({ format: 'text-news', layer: 'rule' });
  });

  test('a player with a short description is a video, and the reason says so', () => {
    const decision = classify(testArticle({ title: 'Bản tin', ...prose(1), videos: [media('cdn.example')] }));
    expect(decision).toMatchObject({ format: 'video', layer: 'rule' });
    expect(decision.reasons[0]?.text).toBe('có trình phát video và dưới 120 tiếng');
  });

  test('an article with an accompanying clip stays news, even in full length', () => {
    expect(classify(testArticle({ ...prose(12), videos: [media('cdn.example')], ...pictures(2) })).format).toBe(
      'text-news',
    );
  });

  test('a vertical clip of 45 seconds is a short video, a horizontal one is not', () => {
    const clip = (width: number, height: number) =>
      classify(testArticle({ videos: [media('cdn.example', { width, height, duration: 45 })], syllables: 30 })).format;
    expect(clip(720, 1280)).toBe('short-video');
    expect(clip(1280, 720)).toBe('video');
  });

  test('an audio programme is a podcast; the same page with a read-aloud player is not', () => {
    const page = { title: 'Chuyện cuối tuần, tập 12', ...prose(2) };
    expect(classify(testArticle({ ...page, audio: [media('cdn.example')] })).format).toBe('podcast');
    const readAloud = classify(testArticle({ ...page, ...prose(8), audio: [media('tts.vbee.vn')] }));
    expect(readAloud).toMatchObject({ format: 'text-news', hasAudioVersion: true });
  });

  test('an audio programme on a host that the site names as read-aloud is no podcast', () => {
    const own = createClassifier({ site: { readAloudHosts: ['giongdoc.baotinh.vn'] } });
    expect(own.classify(testArticle({ ...prose(6), audio: [media('giongdoc.baotinh.vn')] }))).toMatchObject({
      format: 'text-news',
      hasAudioVersion: true,
    });
  });

  test('an infographic by its section, its label or its address', () => {
    for (const page of [
      { section: 'Infographic' },
      { title: 'Infographic: Lộ trình tăng lương' },
      { structure: { path: '/infographic-lo-trinh-tang-luong-a1234.html' } },
    ])
      expect(
        classify(testArticle({ title: 'Lộ trình tăng lương', syllables: 40, ...pictures(1), ...page })).format,
      ).toBe('infographic');
  });

  test('a long work in an e-magazine template is longform; short news poured into it is news', () => {
    const structure = { path: '/longform/x-a12.html', fullWidthBlocks: 6, mediaAlternations: 12, pullQuotes: 3 };
    expect(classify(testArticle({ ...prose(40), ...pictures(12), structure })).format).toBe('longform');
    expect(
      classify(testArticle({ ...prose(7), ...pictures(1), structure: { path: '/longform/x-a12.html' } })).format,
    ).toBe('text-news');
  });

  test('captioned pictures that outweigh the text are a photo story', () => {
    const page = testArticle({
      title: 'Lễ hội núi Bà Đen',
      ...prose(3),
      ...pictures(9, CAPTION),
      structure: { captionSyllables: 198 },
    });
    expect(classify(page).format).toBe('photo-story');
  });

  test('time-stamped updates are a live blog; a live player is a livestream', () => {
    const blog = testArticle({
      title: 'Trực tiếp: Khai mạc Đại hội',
      ...prose(14),
      structure: { timestampedBlocks: 12 },
    });
    expect(classify(blog).format).toBe('live-blog');
    const stream = testArticle({ title: 'Trực tiếp: Lễ khai mạc', syllables: 30, videos: [media('live.example')] });
    expect(classify(stream).format).toBe('livestream');
  });

  test('quizzes, AMP stories, data tables and printed editions are recognised', () => {
    expect(
      classify(
        testArticle({ title: 'Trắc nghiệm: Bạn biết gì về Tây Ninh', syllables: 200, structure: { controls: 24 } }),
      ).format,
    ).toBe('interactive');
    expect(classify(testArticle({ syllables: 60, structure: { isAmpStory: true } })).format).toBe('visual-story');
    const table = { rows: 60, columns: 5, numericShare: 0.8 };
    expect(
      classify(testArticle({ section: 'Dữ liệu', ...prose(6), tables: [table], structure: { charts: 2 } })).format,
    ).toBe('data-journalism');
    expect(classify(testArticle({ section: 'Đọc báo in', syllables: 10, structure: { pdfLinks: 4 } })).format).toBe(
      'e-paper',
    );
  });

  test('a page of a few words without any sign is proposed as news and sent to review', () => {
    expect(classify(testArticle({ title: 'Trang chủ', syllables: 32 }))).toMatchObject({
      format: 'text-news',
      layer: 'abstained',
    });
  });

  test('an empty page is not decided', () => {
    expect(classify(testArticle({}))).toMatchObject({ format: null, layer: 'abstained', probability: 0 });
  });
});

describe('attributes', () => {
  test('the source line tells republished copy; a body that gave the facts does not', () => {
    const origin = (sourceLine: string) =>
      classify(testArticle({ ...prose(5), sourceLine }), { unitOwnNames: ['Báo Tây Ninh', 'BTNO'] }).origin;
    expect(origin('Theo TTXVN')).toBe('republished');
    expect(origin('Nguồn: baochinhphu.vn')).toBe('republished');
    expect(origin('Theo Báo Tây Ninh')).toBe('own');
    expect(origin('Theo Sở Y tế')).toBe('own');
    expect(classify(testArticle({ ...prose(5) })).origin).toBe('unknown');
  });

  test('a paper’s own name in the dateline is no other newsroom’s', () => {
    const page = testArticle({ ...prose(5), lead: '(Dân trí) - Giá vàng tăng trở lại.' });
    expect(classify(page, { url: 'https://dantri.com.vn/kinh-doanh/gia-vang-20261124.htm' }).origin).toBe('own');
    expect(classify(page, { url: 'https://baotinh.vn/gia-vang-a1.html' }).origin).toBe('republished');
    expect(
      classify({ ...page, sourceLine: 'Theo Newsweek' }, { url: 'https://dantri.com.vn/the-gioi/1.htm' }).origin,
    ).toBe('republished');
    const reprint = { ...page, lead: null, paragraphs: [...page.paragraphs, 'Theo Thanh Xuân', 'VnEconomy'] };
    expect(classify(reprint).origin).toBe('republished');
  });

  test('labels of AI-made content and of advertising are read from the edges of the page', () => {
    const page = prose(5);
    expect(classify(testArticle({ ...page, captions: ['Ảnh minh họa do AI tạo'] })).aiLabel).toBe(true);
    expect(classify(testArticle({ ...page, title: 'Trí tuệ nhân tạo trong báo chí' })).aiLabel).toBe(false);
    expect(classify(testArticle({ ...page, section: 'Thông tin doanh nghiệp' })).advertising).toBe(true);
    expect(classify(testArticle(page)).advertising).toBe(false);
  });

  test('a bulletin uploaded with its air date is of broadcast origin', () => {
    const bulletin = testArticle({
      title: 'Thời sự Tây Ninh 21-3-2025 | Tin tức hôm nay',
      syllables: 40,
      videos: [media('cdn.example')],
    });
    expect(classify(bulletin)).toMatchObject({ format: 'video', broadcastOrigin: true });
  });
});

describe('words that name a format only by chance', () => {
  test('"Ảnh hưởng bão" and "Bóng đá Anh" are no photo stories', () => {
    const storm = testArticle({
      title: 'Ảnh hưởng bão: Nhiều tuyến đường ngập sâu',
      ...prose(6),
      ...pictures(5, CAPTION),
    });
    const football = testArticle({
      title: 'Trận cầu đinh vòng 8',
      section: 'Bóng đá Anh',
      ...prose(6),
      ...pictures(5, CAPTION),
    });
    for (const page of [storm, football]) expect(classify(page).format).toBe('text-news');
  });

  test('a menu that names podcasts or videos does not turn news into one', () => {
    const layoutTokens = ['header-radio-mb', 'icon-videogreen', 'box-podcast', 'menu-infographic'];
    expect(classify(testArticle({ ...prose(8), ...pictures(1), structure: { layoutTokens } })).format).toBe(
      'text-news',
    );
  });

  test('television news in the section on television stays news', () => {
    expect(classify(testArticle({ section: 'Truyền hình', ...prose(12), ...pictures(2, CAPTION) })).format).toBe(
      'text-news',
    );
  });
});

test('a page on a host of its own is filed under that host', () => {
  const page = testArticle({ title: 'Mùa sầu riêng', syllables: 160, videos: [media('cdn.example')] });
  expect(classify(page, { url: 'https://video.baotinh.vn/mua-sau-rieng-1234.html' }).format).toBe('video');
});
