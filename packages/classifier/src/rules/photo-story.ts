import { filedUnder, labelled, slugNames } from '../place.ts';
import { against, defineRule, when } from '../rule.ts';

const PLACES = [
  'anh',
  'photo',
  'photos',
  'albumphoto',
  'album',
  'phong su anh',
  'phongsuanh',
  'chum anh',
  'thu vien anh',
  'image',
  'images',
  'tin anh',
  'gallery',
  'photo story',
  'goc anh',
  'bo anh',
  'xem albumphoto',
];
const LABELS = ['anh', 'chum anh', 'photo', 'phong su anh', 'bo anh', 'album', 'loat anh'];

/** Six or more pictures with captions carry it; the text is mostly captions. */
export default defineRule({
  format: 'photo-story',
  evidence: ({ page }) => [
    when(
      page.pictures >= 6 && page.captioned >= 6 && page.captionSyllables > page.syllables,
      'từ 6 ảnh có chú thích, chú thích nhiều hơn chữ bài',
      0.85,
    ),
    when(
      page.pictures >= 6 &&
        page.picturesInStory &&
        page.syllables < Math.min(700, 40 * page.pictures) &&
        page.longParagraphs <= page.pictures,
      'từ 6 ảnh, chữ chủ yếu đi kèm ảnh',
      0.6,
    ),
    when(
      page.pictures >= 10 && page.picturesInStory && page.syllables < 35 * page.pictures,
      'từ 10 ảnh trở lên và ít chữ',
      0.6,
    ),
    when(filedUnder(page, PLACES), 'nằm trong chuyên mục ảnh', 0.8),
    when(labelled(page, LABELS) && page.pictures >= 4, 'tiêu đề ghi là chùm ảnh', 0.8),
    when(/ (?:chum anh|phong su anh|bo anh) /.test(page.title) && page.pictures >= 5, 'tiêu đề có chữ chùm ảnh', 0.7),
    when(
      slugNames(page, ['chum anh', 'photo', 'phong su anh', 'loat anh']) && page.pictures >= 5,
      'địa chỉ ghi là ảnh',
      0.6,
    ),
    when(page.jsonLdTypes.has('ImageGallery'), 'trang tự khai là bộ ảnh', 0.8),
    when(
      page.templates.has('photo-story') && (page.pictures >= 3 || page.syllables < 300),
      'trang dùng khuôn mẫu ảnh',
      0.8,
    ),
    against(page.listicle, 'bài liệt kê, mỗi mục một đoạn văn', 0.6),
    against(page.pictures < 4 && !page.templates.has('photo-story'), 'ít hơn 4 ảnh', 0.6),
    against(
      page.syllables > 60 * Math.max(page.pictures, 1) && page.syllables > 350 && !page.templates.has('photo-story'),
      'văn bản đứng được một mình',
      0.6,
    ),
  ],
});
