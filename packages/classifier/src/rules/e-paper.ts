import { filedUnder, slugNames } from '../place.ts';
import { against, defineRule, when } from '../rule.ts';

const PLACES = [
  'xem bao',
  'bao in',
  'doc bao in',
  'e paper',
  'epaper',
  'bao giay',
  'an pham bao in',
  'bao pdf',
  'so bao',
];

/** Pages of the printed edition; in no denominator. */
export default defineRule({
  format: 'e-paper',
  evidence: ({ page }) => [
    when(filedUnder(page, PLACES), 'nằm trong chuyên mục báo in', 0.85),
    when(
      page.pdfLinks > 0 && page.syllables < 80 && /(?: bao in | so bao | so \d+ .* ngay | e paper )/.test(page.title),
      'có tệp PDF và tiêu đề ghi số báo',
      0.85,
    ),
    when(slugNames(page, ['doc bao in', 'bao in', 'epaper', 'e paper']), 'địa chỉ ghi là báo in', 0.6),
    against(page.syllables > 200, 'có văn bản bài', 0.7),
  ],
});
