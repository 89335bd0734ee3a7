import { paragraph, section } from '../document/block.ts';
import { createNumbering } from '../document/numbering.ts';
import { assessmentSummary } from '../sections/assessment-summary.ts';
import { evidenceAnnex } from '../sections/evidence-annex.ts';
import { indicatorResults } from '../sections/indicator-results.ts';
import { measuringScope } from '../sections/measuring-scope.ts';
import { monthlyAnnex } from '../sections/monthly-annex.ts';
import { parametersAnnex } from '../sections/parameters-annex.ts';
import { unitSummary } from '../sections/summary-table.ts';
import { verification } from '../sections/verification.ts';
import { closing } from './closing.ts';
import type { DocumentForm } from './document-form.ts';

/** An agency's measured figures with the independent assessment, before 01/12 (plan, part I, 2.3a). */
export const agencyFigures: DocumentForm = {
  subject: ({ year }) =>
    `Số liệu đo lường các chỉ tiêu chuyển đổi số và phát triển báo chí năm ${year}, kèm đánh giá của đơn vị đo lường độc lập`,

  blocks(model) {
    const numbering = createNumbering();
    return [
      paragraph(
        `Thực hiện ${model.plan}, ${model.issuing.body.name} báo cáo số liệu đo lường các chỉ tiêu năm ${model.year} như sau:`,
      ),
      section(numbering.section('Phạm vi và phương pháp đo')),
      ...measuringScope(model),
      paragraph(
        `Phiên bản phương pháp: ${model.indicators.map((one) => `chỉ tiêu ${one.number} theo ${one.methodVersion}`).join('; ')}.`,
      ),
      section(numbering.section('Số liệu đo')),
      unitSummary(model, numbering),
      ...model.indicators.flatMap((indicator) => indicatorResults(model, indicator, numbering)),
      section(numbering.section('Đánh giá của đơn vị đo lường độc lập')),
      ...assessmentSummary(model, numbering),
      section(numbering.section('Minh chứng')),
      ...verification(model),
      closing(model),
    ];
  },

  annexes(model) {
    const monthly = monthlyAnnex(model);
    return [...(monthly ? [monthly] : []), parametersAnnex(model), evidenceAnnex(model)];
  },
};
