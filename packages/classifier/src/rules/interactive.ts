import { filedUnder, labelled } from '../place.ts';
import { against, defineRule, when } from '../rule.ts';

const PLACES = [
  'tuong tac',
  'interactive',
  'quiz',
  'trac nghiem',
  'mini game',
  'minigame',
  'do vui',
  '360',
  'vr360',
  'vr',
  'ban do so',
  'ban do',
];
const TITLE = / (?:trac nghiem|quiz|cau do|thu suc|do ban|tham quan 360|ban do tuong tac|minigame|may tinh|tra cuu) /;

/** The reader acts: quiz, map, game, panorama, calculator. A map embedded in a news text is none. */
export default defineRule({
  format: 'interactive',
  evidence: ({ page }) => [
    when(page.controls >= 6 && page.syllables < 600, 'nhiều ô chọn, nút bấm trong bài', 0.75),
    when(page.controls >= 3 && TITLE.test(page.title), 'tiêu đề mời người đọc tham gia và có ô chọn', 0.85),
    when(page.interactiveFrames > 0 && page.syllables < 300, 'khung tương tác là nội dung chính', 0.85),
    when(page.interactiveFrames > 0 && page.syllables >= 300, 'có khung tương tác', 0.3),
    when(page.maps > 0 && page.syllables < 120 && page.images <= 1, 'bản đồ là nội dung chính', 0.65),
    when(filedUnder(page, PLACES), 'nằm trong chuyên mục tương tác', 0.8),
    when(
      labelled(page, ['trac nghiem', 'quiz', 'tuong tac', 'interactive', 'do vui', 'vr 360', '360']),
      'tiêu đề ghi là trắc nghiệm, tương tác',
      0.75,
    ),
    when(page.jsonLdTypes.has('Quiz') || page.jsonLdTypes.has('Game'), 'trang tự khai là trắc nghiệm', 0.95),
    when(
      page.templates.has('interactive') &&
        (page.controls >= 2 || page.interactiveFrames + page.maps > 0 || page.syllables < 120),
      'trang dùng khuôn mẫu tương tác',
      0.7,
    ),
    against(page.syllables > 700 && page.controls < 6, 'văn bản dài đứng được một mình', 0.5),
  ],
});
