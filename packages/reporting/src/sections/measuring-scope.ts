import { type Block, paragraph } from '../document/block.ts';
import type { ReportModel } from '../model/report-model.ts';
import { dayWords, instantWords } from '../words/day-words.ts';

/** The period, the rulebook and what the figures are: what a reader must know before the first number. */
export function measuringScope(model: ReportModel): Block[] {
  const { period, rulebook, year } = model;
  return [
    paragraph(
      `Kỳ đo năm ${year}: từ ngày ${dayWords(period.firstDay)} đến hết ngày ${dayWords(period.lastDay)} (giờ Việt Nam).${
        period.open ? ' Kỳ đo chưa kết thúc, các số liệu dưới đây là tạm tính.' : ''
      }`,
    ),
    paragraph(
      `Các chỉ tiêu 1, 2 và 3 do hệ thống đo từ nội dung thu thập được; các chỉ tiêu 4, 5 và 6 do cơ quan báo chí kê khai kèm tài liệu. Kết luận theo bộ quy tắc phiên bản ${rulebook.version}, áp dụng từ ngày ${dayWords(rulebook.effectiveFrom)} (phụ lục kèm theo). Giá trị không có được ghi "—" kèm lý do, không tính là 0.`,
    ),
    paragraph(`Số liệu chốt lúc ${instantWords(model.generatedAt)}.`),
  ];
}
