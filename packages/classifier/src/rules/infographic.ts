import { filedUnder, labelled, slugNames } from '../place.ts';
import { against, defineRule, when } from '../rule.ts';

const WORDS = [
  'infographic',
  'infographics',
  'info',
  'do hoa',
  'inforgraphic',
  'infor',
  'megagraphic',
  'graphic',
  'graphics',
  'infografic',
  'inphographic',
];

/** One or a few graphic pictures tell it and the text is short. */
export default defineRule({
  format: 'infographic',
  evidence: ({ page }) => [
    when(filedUnder(page, WORDS), 'nằm trong chuyên mục đồ họa', 0.9),
    when(labelled(page, WORDS), 'tiêu đề ghi là infographic', 0.88),
    when(
      / infographics? /.test(page.title) && page.syllables < 250 && page.images > 0,
      'tiêu đề có chữ infographic, chữ ít',
      0.7,
    ),
    when(slugNames(page, ['infographic', 'infographics', 'do hoa', 'info']), 'địa chỉ ghi là infographic', 0.75),
    when(/ infographics? | do hoa /.test(page.tags) && page.syllables < 250, 'từ khóa ghi là đồ họa', 0.5),
    when(
      page.images > 0 && page.images <= 3 && page.tallImages > 0 && page.syllables < 120,
      'một vài ảnh rất cao và dưới 120 tiếng',
      0.7,
    ),
    when(page.templates.has('infographic') && page.syllables < 300, 'trang dùng khuôn mẫu đồ họa', 0.8),
    against(page.syllables > 450, 'văn bản dài đứng được một mình', 0.6),
    against(page.videoPlayers > 0 && page.syllables < 120 && page.images === 0, 'chỉ có trình phát video', 0.5),
  ],
});
