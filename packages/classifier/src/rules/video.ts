import { filedUnder, labelled, slugNames } from '../place.ts';
import { against, defineRule, when } from '../rule.ts';

const SECTIONS = ['video', 'videos', 'clip', 'clips', 'xem video', 'video clip', 'media video'];
/** Also sections of news about television: they count with a player only. */
const PLACES = [...SECTIONS, 'truyen hinh', 'tv', 'phim tai lieu', 'ban tin truyen hinh'];
const SHORTS = ['short', 'shorts', 'reels', 'video ngan', 'short video', 'video doc'];

const ARTICLE_TYPES = ['NewsArticle', 'Article', 'ReportageNewsArticle', 'BlogPosting'];

/** A player is the content. An article with an accompanying clip keeps its text. */
export default defineRule({
  format: 'video',
  evidence: ({ page }) => [
    when(page.videoPlayers > 0 && page.syllables < 120, 'có trình phát video và dưới 120 tiếng', 0.9),
    when(
      page.videoPlayers > 0 &&
        page.syllables >= 120 &&
        page.syllables < 200 &&
        page.longParagraphs <= 2 &&
        page.images <= 1,
      'có trình phát video và chỉ vài đoạn chữ',
      0.75,
    ),
    when(
      page.videoPlayers > 0 &&
        page.syllables >= 120 &&
        page.syllables < 220 &&
        page.longParagraphs <= 3 &&
        page.images === 0,
      'có trình phát video, chữ ít và không có ảnh',
      0.55,
    ),
    when(filedUnder(page, SECTIONS) && page.syllables < 400, 'nằm trong chuyên mục video', 0.8),
    when(filedUnder(page, SECTIONS) && page.syllables >= 400, 'chuyên mục video, chữ dài', 0.6),
    when(filedUnder(page, PLACES) && page.videoPlayers > 0, 'chuyên mục video và có trình phát', 0.85),
    when(
      page.jsonLdTypes.has('VideoObject') &&
        page.syllables < 250 &&
        !ARTICLE_TYPES.some((type) => page.jsonLdTypes.has(type)),
      'trang tự khai là video',
      0.85,
    ),
    when(page.openGraphType.startsWith('video'), 'trang tự khai (og:type) là video', 0.85),
    when(
      labelled(page, ['video', 'clip', 'ban tin', 'toa dam']) && page.videoPlayers > 0,
      'tiêu đề ghi là video và có trình phát',
      0.85,
    ),
    when(slugNames(page, ['video', 'clip']) && page.videoPlayers > 0, 'địa chỉ ghi là video và có trình phát', 0.6),
    when(
      page.templates.has('video') && (page.videoPlayers > 0 || page.longParagraphs <= 6),
      'trang dùng khuôn mẫu video',
      0.8,
    ),
    against(page.syllables > 400 && !filedUnder(page, PLACES), 'văn bản dài đứng được một mình', 0.75),
    against(page.images >= 6 && page.captioned >= 6, 'nhiều ảnh có chú thích', 0.4),
    against(page.livePlayer, 'đang phát trực tiếp', 0.4),
    against(page.vertical && !page.longClip && page.syllables < 120, 'video dọc', 0.6),
    against(filedUnder(page, SHORTS), 'nằm trong chuyên mục video ngắn', 0.4),
  ],
});
