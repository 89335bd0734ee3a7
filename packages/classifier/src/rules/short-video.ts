import { filedUnder, labelled } from '../place.ts';
import { defineRule, when } from '../rule.ts';

const PLACES = [
  'short',
  'shorts',
  'reel',
  'reels',
  'video ngan',
  'short video',
  'shortvideo',
  'video doc',
  'tiktok',
  'video short',
  'vertical video',
];

/** A vertical clip, usually under three minutes, in a reels- or shorts-like player. */
export default defineRule({
  format: 'short-video',
  evidence: ({ page }) => [
    when(page.shortPlayers > 0 && page.syllables < 120, 'có trình phát video ngắn và dưới 120 tiếng', 0.92),
    when(
      page.vertical && page.videoPlayers > 0 && page.shortClip && page.syllables < 120,
      'video dọc dưới 3 phút và ít chữ',
      0.94,
    ),
    when(page.vertical && page.videoPlayers > 0 && page.syllables < 120 && !page.longClip, 'video dọc và ít chữ', 0.85),
    when(filedUnder(page, PLACES), 'nằm trong chuyên mục video ngắn', 0.88),
    when(labelled(page, PLACES) && page.videoPlayers > 0, 'tiêu đề ghi là video ngắn', 0.7),
    when(
      page.templates.has('short-video') && (page.videoPlayers > 0 || page.syllables < 120),
      'trang dùng khuôn mẫu video ngắn',
      0.8,
    ),
  ],
});
