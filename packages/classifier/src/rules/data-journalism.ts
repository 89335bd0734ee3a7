import { filedUnder, labelled } from '../place.ts';
import { against, defineRule, when } from '../rule.ts';

const PLACES = [
  'du lieu',
  'bao chi du lieu',
  'data',
  'data journalism',
  'spotlight',
  'datastory',
  'data story',
  'so lieu',
  'chuyen so lieu',
];

/** Tables or charts the reader can examine carry it. One table in a news text does not. */
export default defineRule({
  format: 'data-journalism',
  evidence: ({ page }) => [
    when(
      page.namesDataSource && (page.charts + page.chartFrames >= 1 || page.dataCells >= 40),
      'có bảng hoặc biểu đồ và nêu nguồn dữ liệu',
      0.85,
    ),
    when(page.chartFrames >= 2, 'từ 2 biểu đồ của dịch vụ biểu đồ', 0.75),
    when(page.chartFrames >= 1 && page.syllables < 400, 'biểu đồ của dịch vụ biểu đồ và ít chữ', 0.65),
    when(page.charts >= 3 && page.syllables < 1200, 'từ 3 biểu đồ vẽ trong trang', 0.55),
    when(page.charts >= 2 && page.syllables < 200, 'biểu đồ là nội dung chính', 0.5),
    when(page.dataCells >= 150 && page.syllables < 900, 'bảng số liệu lớn là nội dung chính', 0.75),
    when(page.dataCells >= 60 && page.charts + page.chartFrames >= 1, 'có bảng số liệu và biểu đồ', 0.6),
    when(page.tables >= 3 && page.dataCells >= 60, 'từ 3 bảng số liệu', 0.45),
    when(filedUnder(page, PLACES), 'nằm trong chuyên mục báo chí dữ liệu', 0.75),
    when(labelled(page, ['du lieu', 'data', 'so lieu']), 'tiêu đề ghi là dữ liệu', 0.5),
    when(page.templates.has('data-journalism'), 'trang dùng khuôn mẫu dữ liệu', 0.7),
    when(page.jsonLdTypes.has('Dataset'), 'trang tự khai là bộ dữ liệu', 0.8),
    against(page.charts + page.chartFrames === 0 && page.dataCells === 0, 'không có bảng hay biểu đồ', 0.6),
  ],
});
