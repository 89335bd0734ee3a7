import { filedUnder, labelled, slugNames } from '../place.ts';
import { against, defineRule, when } from '../rule.ts';

const PLACES = [
  'podcast',
  'podcasts',
  'audio',
  'phat thanh',
  'radio',
  'nghe doc bao',
  'am thanh',
  'chuong trinh phat thanh',
  'truyen audio',
  'sach noi',
];

/** An audio player carries the page. A site-wide read-aloud player sits on every article and proves nothing. */
export default defineRule({
  format: 'podcast',
  evidence: ({ page }) => [
    when(page.audioPlayers > 0 && page.syllables < 120, 'có trình phát âm thanh và dưới 120 tiếng', 0.85),
    when(
      page.audioPlayers > 0 && page.syllables >= 120 && page.syllables < 300,
      'có trình phát âm thanh và dưới 300 tiếng',
      0.5,
    ),
    when(
      filedUnder(page, PLACES) && (page.audioPlayers > 0 || page.syllables < 400),
      'nằm trong chuyên mục âm thanh, podcast',
      0.88,
    ),
    when(filedUnder(page, PLACES), 'chuyên mục âm thanh, chữ dài', 0.4),
    when(filedUnder(page, PLACES) && page.audioPlayers > 0, 'chuyên mục âm thanh và có trình phát', 0.9),
    when(
      page.jsonLdTypes.has('PodcastEpisode') || page.jsonLdTypes.has('RadioEpisode'),
      'trang tự khai là tập podcast',
      0.97,
    ),
    when(
      page.jsonLdTypes.has('AudioObject') && page.audioPlayers > 0 && page.syllables < 300,
      'trang tự khai là âm thanh',
      0.6,
    ),
    when(page.openGraphType.startsWith('music'), 'trang tự khai (og:type) là âm thanh', 0.7),
    when(labelled(page, ['podcast', 'radio', 'audio', 'phat thanh']), 'tiêu đề ghi là podcast', 0.75),
    when(slugNames(page, ['podcast', 'audio', 'radio']), 'địa chỉ ghi là podcast', 0.6),
    when(
      page.templates.has('podcast') && (page.audioPlayers > 0 || page.longParagraphs <= 6),
      'trang dùng khuôn mẫu podcast',
      0.85,
    ),
    against(page.videoPlayers > 0 && page.audioPlayers === 0, 'trình phát là video, không phải âm thanh', 0.3),
  ],
});
