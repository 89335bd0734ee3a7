import { filedUnder, labelled } from '../place.ts';
import { against, defineRule, when } from '../rule.ts';

const PLACES = ['tuong thuat', 'tuong thuat truc tiep', 'truc tiep', 'live', 'live blog', 'liveblog', 'truc tuyen'];
const LABELS = ['tuong thuat', 'truc tiep', 'live', 'cap nhat', 'tuong thuat truc tiep', 'truc tuyen'];

/** Time-stamped updates of one event, newest first or last. */
export default defineRule({
  format: 'live-blog',
  evidence: ({ page }) => [
    when(page.jsonLdTypes.has('LiveBlogPosting'), 'trang tự khai là tường thuật trực tiếp', 0.97),
    when(page.timestampedBlocks >= 8 && page.syllables >= 200, 'từ 8 đoạn mở đầu bằng giờ phút', 0.8),
    when(page.timestampedBlocks >= 5 && page.syllables >= 200, 'từ 5 đoạn mở đầu bằng giờ phút', 0.6),
    when(
      page.timestampedBlocks >= 4 && labelled(page, LABELS),
      'tiêu đề ghi là trực tiếp và có các đoạn theo giờ',
      0.9,
    ),
    when(
      page.timestampedBlocks >= 3 && filedUnder(page, PLACES),
      'chuyên mục tường thuật và có các đoạn theo giờ',
      0.9,
    ),
    when(
      page.timestampedBlocks >= 4 && / (?:tuong thuat|truc tiep|cap nhat lien tuc) /.test(page.title),
      'tiêu đề có chữ trực tiếp và có các đoạn theo giờ',
      0.85,
    ),
    when(filedUnder(page, PLACES) && page.syllables > 200, 'nằm trong chuyên mục tường thuật', 0.45),
    when(page.templates.has('live-blog') && page.timestampedBlocks >= 3, 'trang dùng khuôn mẫu tường thuật', 0.75),
    against(
      page.timestampedBlocks < 3 && !page.jsonLdTypes.has('LiveBlogPosting'),
      'không có đoạn cập nhật theo giờ',
      0.5,
    ),
  ],
});
