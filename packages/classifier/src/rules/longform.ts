import { filedUnder, labelled, slugNames } from '../place.ts';
import { against, defineRule, when } from '../rule.ts';

const WORDS = [
  'longform',
  'long form',
  'longforms',
  'emagazine',
  'e magazine',
  'emagazines',
  'emag',
  'megastory',
  'mega story',
  'magastory',
  'e mag',
  'sieu tac pham',
  'multimedia story',
  'longread',
];
/** A multimedia work in a specially designed layout. Length alone makes no longform; short news poured into the template makes none either. */
export default defineRule({
  format: 'longform',
  evidence: ({ page }) => [
    when(filedUnder(page, WORDS), 'nằm trong chuyên mục eMagazine, longform', 0.85),
    when(labelled(page, WORDS), 'tiêu đề ghi là eMagazine, longform', 0.85),
    when(
      slugNames(page, ['longform', 'emagazine', 'e magazine', 'megastory', 'emag']),
      'địa chỉ ghi là longform',
      0.75,
    ),
    when(page.templates.has('longform'), 'trang dùng khuôn mẫu eMagazine, longform', 0.8),
    when(page.designedLayout, 'bố cục thiết kế riêng: ảnh mở đầu, chương, hình xen chữ', 0.9),
    when(
      page.fullWidthBlocks >= 3 &&
        page.mediaAlternations >= 6 &&
        page.syllables > 500 &&
        3 * page.longParagraphs >= page.paragraphs,
      'bố cục tràn màn hình, chữ và hình xen kẽ',
      0.75,
    ),
    when(
      page.fullWidthBlocks >= 1 && page.pullQuotes >= 2 && page.images >= 4 && page.syllables > 500,
      'ảnh lớn và trích dẫn tách khối',
      0.6,
    ),
    against(
      page.syllables >= 200 && page.syllables < 450 && page.pictures < 4 && !page.designedLayout,
      'tin ngắn đặt trong khuôn mẫu longform',
      0.6,
    ),
    against(
      page.pictures >= 6 && page.syllables < 60 * page.pictures && page.syllables < 500,
      'ảnh là chính, chữ như chú thích',
      0.6,
    ),
    against(page.syllables < 150 && page.videoPlayers > 0, 'chữ rất ít, trình phát là nội dung', 0.6),
  ],
});
