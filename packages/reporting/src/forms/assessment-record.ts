import { type Block, digests, paragraph, section } from '../document/block.ts';
import { createNumbering } from '../document/numbering.ts';
import type { ReportModel } from '../model/report-model.ts';
import type { ReportedAssessment } from '../model/reported-assessment.ts';
import { agreementWords, assessmentResult } from '../sections/assessment-result.ts';
import { assessmentSample } from '../sections/assessment-sample.ts';
import { parametersAnnex } from '../sections/parameters-annex.ts';
import { dayWords, instantWords } from '../words/day-words.ts';
import type { DocumentForm } from './document-form.ts';

/** The record (biên bản) of the independent assessment: sample, method, agreement, result, statement. */
export const assessmentRecord: DocumentForm = {
  subject: ({ year }) => `Đánh giá độc lập số liệu chỉ tiêu sản xuất nội dung theo các xu hướng báo chí số năm ${year}`,

  blocks(model) {
    const { assessment } = model;
    return assessment === null ? [] : record(model, assessment);
  },

  annexes: (model) => [parametersAnnex(model)],
};

function record(model: ReportModel, assessment: ReportedAssessment): Block[] {
  const numbering = createNumbering();
  const { assessor, waves, signedAt } = assessment;
  const { merkleRoot } = model.evidence;
  const [first, last] = [waves[0]?.drawnOn, waves.at(-1)?.doneOn ?? null];
  const time = first
    ? `từ ngày ${dayWords(first)} ${last === null ? '(chưa kết thúc)' : `đến ngày ${dayWords(last)}`}`
    : 'chưa bắt đầu';
  return [
    section(numbering.section('Thời gian, địa điểm, thành phần')),
    paragraph(`1. Thời gian đánh giá: ${time}.`),
    paragraph(`2. Địa điểm: ${assessment.place}.`),
    paragraph(
      `3. Đơn vị đo lường độc lập: ${assessor.organisation}, được chỉ định ngày ${dayWords(assessment.appointedOn)} theo ${assessment.appointedBy}.`,
    ),
    ...(assessor.people.length > 0 ? [paragraph(`4. Người thực hiện: ${assessor.people.join('; ')}.`)] : []),
    section(numbering.section('Mẫu đánh giá')),
    ...assessmentSample(model, assessment, numbering),
    section(numbering.section('Phương pháp')),
    ...assessment.method.map((step, index) => paragraph(`${index + 1}. ${step}`)),
    section(numbering.section('Mức độ thống nhất')),
    agreementWords(assessment),
    section(numbering.section('Kết quả')),
    ...assessmentResult(model, assessment, numbering),
    section(numbering.section('Kết luận của đơn vị đo lường độc lập')),
    paragraph(assessment.statement),
    digests(`Mã tập nhãn (SHA-256): ${assessment.labelSetDigest}.`),
    digests(`Mã tổng thể (SHA-256): ${assessment.population.digest}.`),
    digests(`Gốc minh chứng (SHA-256): ${merkleRoot}; mã minh chứng: ${merkleRoot.slice(0, 16)}.`),
    paragraph(
      signedAt === null
        ? 'Biên bản chưa được ký xác nhận; các số liệu trên chưa dùng để kết luận.'
        : `Biên bản được ký xác nhận trong hệ thống lúc ${instantWords(signedAt)}, được các bên đọc lại, thống nhất và ký tên dưới đây./.`,
    ),
  ];
}
