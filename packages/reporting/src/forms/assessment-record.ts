import { localDayOf } from '@nhipbao/records';
import { type Block, digests, paragraph, section } from '../document/block.ts';
import { createNumbering } from '../document/numbering.ts';
import { type ReportModel, unitName } from '../model/report-model.ts';
import type { ReportedAssessment, UnitAssessment } from '../model/reported-assessment.ts';
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
  const { merkleRoot } = model.evidence;
  const { units } = assessment;
  return [
    section(numbering.section('Thời gian, địa điểm, thành phần')),
    paragraph(`1. Thời gian đánh giá: ${timeWords(units)}.`),
    paragraph(`2. Địa điểm: ${assessment.place}.`),
    paragraph(`3. Đơn vị đo lường độc lập: ${assessment.organisation}.`),
    ...units.map((one, index) =>
      paragraph(`${index + 4}. Người đánh giá ${unitName(model, one.unit)}: ${assessorWords(one)}.`),
    ),
    section(numbering.section('Mẫu đánh giá')),
    ...assessmentSample(model, assessment, numbering),
    section(numbering.section('Phương pháp')),
    ...assessment.method.map((step, index) => paragraph(`${index + 1}. ${step}`)),
    section(numbering.section('Mức độ thống nhất')),
    ...agreementWords(model, assessment),
    section(numbering.section('Kết quả')),
    ...assessmentResult(model, assessment, numbering),
    section(numbering.section('Kết luận của đơn vị đo lường độc lập')),
    ...units.flatMap((one) => [
      paragraph(`${unitName(model, one.unit)}: ${one.statement}`),
      digests(
        `Ký xác nhận trong hệ thống lúc ${instantWords(one.signedAt)}. Mã băm của tổng thể, mẫu, nhãn và kết luận (SHA-256): ${one.signatureDigest}. Mã tổng thể (SHA-256): ${one.population.digest}.`,
      ),
    ]),
    digests(`Gốc minh chứng (SHA-256): ${merkleRoot}; mã minh chứng: ${merkleRoot.slice(0, 16)}.`),
    paragraph('Biên bản được các bên đọc lại, thống nhất và ký tên dưới đây./.'),
  ];
}

/** From the first draw to the last signature. */
function timeWords(units: readonly UnitAssessment[]): string {
  const drawn = units.flatMap(({ waves }) => waves.map(({ drawnOn }) => drawnOn)).sort();
  const signed = units.map(({ signedAt }) => localDayOf(new Date(signedAt))).sort();
  return `từ ngày ${dayWords(drawn[0] ?? signed[0] ?? '')} đến ngày ${dayWords(signed.at(-1) ?? '')}`;
}

function assessorWords({ assessors }: UnitAssessment): string {
  return assessors
    .map(
      ({ name, part, appointedOn, decision }) =>
        `${name} (người thứ ${part === 'first' ? 'nhất' : 'hai'}, được Sở chỉ định ngày ${dayWords(appointedOn)}${decision === null ? '' : `, ${decision}`})`,
    )
    .join('; ');
}
