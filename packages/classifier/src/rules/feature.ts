import { MULTIMEDIA_SECTIONS } from '../multimedia-sections.ts';
import { filedUnder, labelled } from '../place.ts';
import { against, defineRule, when } from '../rule.ts';

const PLACES = [
  'phong su',
  'ghi chep',
  'phong van',
  'chinh luan',
  'xa luan',
  'binh luan',
  'ky su',
  'phong su dieu tra',
  'dieu tra',
  'goc nhin',
  'tan van',
  'doi thoai',
  'phong su ky su',
  'nguoi tot viec tot',
  'chan dung',
  'chuyen de',
  'ho so',
  'blog',
  'y kien',
  'nhan vat',
];

/** Text of some length that tells, explains, argues or interviews, on the ordinary template. */
export default defineRule({
  format: 'feature',
  evidence: ({ page }) => [
    when(page.syllables > 1100, 'văn bản trên 1.100 tiếng', 0.6),
    when(page.syllables > 600 && filedUnder(page, PLACES), 'chuyên mục phóng sự, bình luận', 0.8),
    when(
      page.syllables > 350 &&
        labelled(page, [
          'phong su',
          'ghi chep',
          'ky su',
          'phong van',
          'bai 1',
          'bai 2',
          'bai 3',
          'bai cuoi',
          'ky 1',
          'ky 2',
          'ky cuoi',
        ]),
      'tiêu đề ghi là phóng sự hoặc loạt bài',
      0.75,
    ),
    against(filedUnder(page, MULTIMEDIA_SECTIONS), 'nằm trong chuyên mục của hình thức khác', 0.4),
    against(page.timestampedBlocks >= 5, 'nhiều đoạn mở đầu bằng giờ phút', 0.4),
    against(page.namesDataSource && page.dataCells >= 40, 'có bảng dữ liệu và nêu nguồn', 0.4),
    against(page.designedLayout, 'bố cục thiết kế riêng', 0.5),
    against(page.templates.size > 0, 'khuôn mẫu không phải của bài thường', 0.4),
    against(page.syllables < 350, 'văn bản ngắn', 0.7),
  ],
});
