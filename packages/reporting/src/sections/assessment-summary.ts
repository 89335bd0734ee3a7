import { type Block, paragraph } from '../document/block.ts';
import type { Numbering } from '../document/numbering.ts';
import type { ReportModel } from '../model/report-model.ts';
import { dayWords, instantDayWords } from '../words/day-words.ts';
import { countWords } from '../words/number-words.ts';
import { agreementWords, assessmentResult } from './assessment-result.ts';

/** The assessment as other documents tell it; without one, that is said. */
export function assessmentSummary(model: ReportModel, numbering: Numbering): Block[] {
  const { assessment } = model;
  if (assessment === null)
    return [
      paragraph(
        'Chưa có đánh giá của đơn vị đo lường độc lập cho kỳ đo này; tỷ lệ của chỉ tiêu 3 chưa được hiệu chỉnh.',
      ),
    ];
  const labels = assessment.waves.reduce((sum, wave) => sum + wave.labels, 0);
  return [
    paragraph(
      `Đơn vị đo lường độc lập: ${assessment.assessor.organisation}, được chỉ định ngày ${dayWords(assessment.appointedOn)} (${assessment.appointedBy}). Mẫu gồm ${countWords(labels)} tác phẩm chọn ngẫu nhiên theo tầng trong ${countWords(assessment.population.works)} tác phẩm; người đánh giá không biết kết quả của hệ thống khi gán nhãn.`,
    ),
    agreementWords(assessment),
    ...assessmentResult(model, assessment, numbering),
    paragraph(
      assessment.signedAt === null
        ? 'Biên bản đánh giá chưa được ký xác nhận.'
        : `Biên bản đánh giá đã được ký xác nhận ${instantDayWords(assessment.signedAt)}. Kết luận: ${assessment.statement}`,
    ),
  ];
}
