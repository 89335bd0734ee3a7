import { MULTIMEDIA_SECTIONS } from '../multimedia-sections.ts';
import { filedUnder } from '../place.ts';
import { against, defineRule, when } from '../rule.ts';

/** Text reports an event; pictures or one clip accompany. */
export default defineRule({
  format: 'text-news',
  evidence: ({ page }) => [
    when(page.syllables >= 120 && page.longParagraphs >= 2, 'văn bản nhiều đoạn là nội dung chính', 0.6),
    when(page.syllables >= 250 && page.longParagraphs >= 3, 'từ 250 tiếng trở lên', 0.4),
    when(
      page.syllables >= 60 && page.videoPlayers === 0 && page.audioPlayers === 0 && page.images < 6,
      'chữ và vài ảnh, không có trình phát',
      0.4,
    ),
    when(
      page.syllables > 0 && page.videoPlayers + page.audioPlayers === 0 && page.templates.size === 0,
      'không có dấu hiệu của hình thức khác',
      0.3,
    ),
    when(page.listicle, 'bài liệt kê, mỗi mục một đoạn văn', 0.6),
    against(page.syllables < 60 && !page.listicle, 'rất ít chữ', 0.6),
    against(filedUnder(page, MULTIMEDIA_SECTIONS), 'nằm trong chuyên mục của hình thức khác', 0.4),
    against(page.timestampedBlocks >= 5, 'nhiều đoạn mở đầu bằng giờ phút', 0.4),
    against(page.namesDataSource && page.dataCells >= 40, 'có bảng dữ liệu và nêu nguồn', 0.4),
    against(page.designedLayout, 'bố cục thiết kế riêng', 0.5),
    against(page.templates.size > 0, 'khuôn mẫu không phải của bài thường', 0.4),
    against(page.syllables > 1100, 'văn bản dài hơn một bản tin', 0.3),
  ],
});
