import { paragraph, section } from '../document/block.ts';
import { createNumbering } from '../document/numbering.ts';
import { evidenceAnnex } from '../sections/evidence-annex.ts';
import { indicatorResults } from '../sections/indicator-results.ts';
import { measuringScope } from '../sections/measuring-scope.ts';
import { narrative } from '../sections/narrative.ts';
import { parametersAnnex } from '../sections/parameters-annex.ts';
import { unitSummary } from '../sections/summary-table.ts';
import { verification } from '../sections/verification.ts';
import { closing } from './closing.ts';
import type { DocumentForm } from './document-form.ts';

/** An agency's results of the year to the department, before 25/11 (plan, part IV). */
export const agencyResults: DocumentForm = {
  subject: ({ year }) => `Kết quả thực hiện các chỉ tiêu chuyển đổi số và phát triển báo chí năm ${year}`,

  blocks(model) {
    const numbering = createNumbering();
    return [
      paragraph(
        `Thực hiện ${model.plan}, ${model.issuing.body.name} báo cáo kết quả thực hiện các chỉ tiêu năm ${model.year} như sau:`,
      ),
      section(numbering.section('Phạm vi và căn cứ đo')),
      ...measuringScope(model),
      ...narrative(model, 'results', 'Tình hình triển khai', numbering),
      section(numbering.section('Kết quả thực hiện các chỉ tiêu')),
      unitSummary(model, numbering),
      ...model.indicators.flatMap((indicator) => indicatorResults(model, indicator, numbering)),
      ...narrative(model, 'difficulties', 'Khó khăn, vướng mắc', numbering),
      ...narrative(model, 'proposals', 'Kiến nghị, đề xuất', numbering),
      section(numbering.section('Minh chứng')),
      ...verification(model),
      closing(model),
    ];
  },

  annexes: (model) => [parametersAnnex(model), evidenceAnnex(model)],
};
