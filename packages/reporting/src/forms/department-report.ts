import { type Block, paragraph, part, section } from '../document/block.ts';
import { createNumbering, type Numbering } from '../document/numbering.ts';
import type { ReportModel } from '../model/report-model.ts';
import { assessmentSummary } from '../sections/assessment-summary.ts';
import { evidenceAnnex } from '../sections/evidence-annex.ts';
import { indicatorResults } from '../sections/indicator-results.ts';
import { measuringScope } from '../sections/measuring-scope.ts';
import { monthlyAnnex } from '../sections/monthly-annex.ts';
import { narrative } from '../sections/narrative.ts';
import { parametersAnnex } from '../sections/parameters-annex.ts';
import { provinceLines } from '../sections/province-lines.ts';
import { provinceSummary } from '../sections/summary-table.ts';
import { forecastSection, trendSection } from '../sections/trend-and-forecast.ts';
import { verification } from '../sections/verification.ts';
import { closing } from './closing.ts';
import type { DocumentForm } from './document-form.ts';

/** The province's report to the ministry, before 15/12: the department's own (2.3b) or its draft for the People's Committee (IV.2). */
export const departmentReport: DocumentForm = {
  subject: ({ year }) => `Kết quả thực hiện các chỉ tiêu chuyển đổi số và phát triển báo chí của tỉnh năm ${year}`,

  blocks(model) {
    const numbering = createNumbering();
    return [
      paragraph(
        `Thực hiện ${model.plan}, ${model.issuing.body.name} báo cáo kết quả thực hiện các chỉ tiêu năm ${model.year} như sau:`,
      ),
      part('I', 'Kết quả thực hiện các chỉ tiêu'),
      ...results(model, numbering),
      part('II', 'Đánh giá độc lập và minh chứng'),
      ...checks(model, numbering),
      ...opinions(model, numbering),
      closing(model),
    ];
  },

  annexes(model) {
    const monthly = monthlyAnnex(model);
    return [...(monthly ? [monthly] : []), parametersAnnex(model), evidenceAnnex(model)];
  },
};

function results(model: ReportModel, numbering: Numbering): Block[] {
  return [
    section(numbering.section('Phạm vi và căn cứ đo')),
    ...measuringScope(model),
    ...narrative(model, 'results', 'Tình hình triển khai', numbering),
    section(numbering.section('Kết quả chung của tỉnh')),
    provinceSummary(model, numbering),
    ...provinceLines(model),
    section(numbering.section('Kết quả từng chỉ tiêu')),
    ...model.indicators.flatMap((indicator) => indicatorResults(model, indicator, numbering)),
    ...trendSection(model, numbering),
    ...forecastSection(model, numbering),
  ];
}

function checks(model: ReportModel, numbering: Numbering): Block[] {
  numbering.restart();
  return [
    section(numbering.section('Đánh giá của đơn vị đo lường độc lập')),
    ...assessmentSummary(model, numbering),
    section(numbering.section('Minh chứng')),
    ...verification(model),
  ];
}

function opinions(model: ReportModel, numbering: Numbering): Block[] {
  numbering.restart();
  const written = [
    ...narrative(model, 'difficulties', 'Khó khăn, vướng mắc', numbering),
    ...narrative(model, 'proposals', 'Kiến nghị, đề xuất', numbering),
  ];
  return written.length > 0 ? [part('III', 'Khó khăn, vướng mắc và kiến nghị'), ...written] : [];
}
