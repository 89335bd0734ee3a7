import { type Block, paragraph } from '../document/block.ts';
import type { Numbering } from '../document/numbering.ts';
import { type ReportModel, unitName } from '../model/report-model.ts';
import { instantDayWords } from '../words/day-words.ts';
import { countWords } from '../words/number-words.ts';
import { agreementWords, assessmentResult, missingAssessments } from './assessment-result.ts';

/** The assessment as other documents tell it; without one, that is said. */
export function assessmentSummary(model: ReportModel, numbering: Numbering): Block[] {
  const { assessment } = model;
  if (assessment === null || assessment.units.length === 0)
    return [
      paragraph(
        'Chưa có đánh giá độc lập: chưa có đánh giá đã ký của đơn vị đo lường độc lập cho kỳ đo này; tỷ lệ của chỉ tiêu 3 chưa được hiệu chỉnh.',
      ),
      ...(assessment ? missingAssessments(model, assessment) : []),
    ];
  return [
    paragraph(
      `Đơn vị đo lường độc lập: ${assessment.organisation}. Mẫu được chọn ngẫu nhiên theo tầng; người đánh giá không biết kết quả của hệ thống khi gán nhãn.`,
    ),
    ...assessment.units.map((one) =>
      paragraph(
        `${unitName(model, one.unit)}: ${countWords(one.waves.reduce((sum, wave) => sum + wave.labels, 0))} nhãn trong ${countWords(one.population.works)} tác phẩm, ${one.waves.length} đợt; người đánh giá: ${one.assessors.map(({ name }) => name).join('; ')}.`,
      ),
    ),
    ...agreementWords(model, assessment),
    ...assessmentResult(model, assessment, numbering),
    ...assessment.units.map((one) =>
      paragraph(
        `${unitName(model, one.unit)}: đánh giá đã được ký xác nhận ${instantDayWords(one.signedAt)}. Kết luận: ${one.statement}`,
      ),
    ),
  ];
}
