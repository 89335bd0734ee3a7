import { type Block, paragraph, remark } from '../document/block.ts';
import type { Numbering } from '../document/numbering.ts';
import { type ReportModel, unitName } from '../model/report-model.ts';
import type { LabelAgreement, ReportedAssessment, UnitAssessment } from '../model/reported-assessment.ts';
import { ABSENT, countWords, intervalWords, percentWords, thresholdWords } from '../words/number-words.ts';
import { VERDICT_WORDS } from '../words/verdict-words.ts';

/** The system's share, corrected share with its interval, and verdict, one row a unit; units without an assessment are named. */
export function assessmentResult(model: ReportModel, assessment: ReportedAssessment, numbering: Numbering): Block[] {
  const threshold = model.indicators.find((one) => one.id === assessment.indicator)?.threshold ?? null;
  const labels = new Set(assessment.units.flatMap(({ value }) => (value.interval ? [value.interval.label] : [])));
  return [
    {
      kind: 'table',
      title: numbering.table('Tỷ lệ trước và sau hiệu chỉnh'),
      size: 12,
      columns: [
        { title: 'Đơn vị', width: 25 },
        { title: 'Hệ thống xác định', width: 13, align: 'center' },
        { title: 'Sau hiệu chỉnh', width: 13, align: 'center' },
        { title: 'Khoảng tin cậy', width: 21, align: 'center' },
        { title: 'Số tháng được xác nhận', width: 13, align: 'center' },
        { title: 'Kết luận', width: 15, align: 'center' },
      ],
      rows: assessment.units.map(({ unit, value }) => [
        unitName(model, unit),
        percentWords(value.machine, threshold),
        percentWords(value.corrected, threshold),
        intervalWords(value.interval, 'share', threshold),
        value.confirmedMonths === null ? ABSENT : `${value.confirmedMonths}/12`,
        VERDICT_WORDS[value.verdict],
      ]),
    },
    ...(labels.size > 0 ? [remark(`Mức tin cậy của khoảng: ${[...labels].join('; ')}.`)] : []),
    ...(threshold === null ? [] : [paragraph(`Ngưỡng theo bộ quy tắc: ${thresholdWords(threshold)}.`)]),
    ...assessment.units.flatMap((one) => besides(model, one, threshold)),
    ...missingAssessments(model, assessment),
  ];
}

/** Units without a signed assessment, each with the reason that the department recorded. */
export function missingAssessments(model: ReportModel, { missing }: ReportedAssessment): Block[] {
  return missing.map(({ unit, reason }) =>
    paragraph(
      `${unitName(model, unit)}: chưa có đánh giá độc lập${reason === null ? '' : `; lý do Sở ghi nhận: ${reason.replace(/[.\s]+$/, '')}`}. Tỷ lệ của đơn vị này chưa được hiệu chỉnh.`,
    ),
  );
}

/** The conservative bounds near the threshold, and what editors' labels moved. */
function besides(model: ReportModel, { unit, value }: UnitAssessment, threshold: number | null): Block[] {
  const { conservative, editors } = value;
  return [
    ...(conservative
      ? [
          paragraph(
            `${unitName(model, unit)}: đầu mút của khoảng nằm sát ngưỡng (không quá 0,5 điểm phần trăm); cận thận trọng (${conservative.label}) ${intervalWords(conservative, 'share', threshold)}.`,
          ),
        ]
      : []),
    ...(editors
      ? [
          paragraph(
            `${unitName(model, unit)}: ${countWords(editors.labels)} nhãn do tòa soạn sửa, làm tỷ lệ thay đổi ${editors.points.toLocaleString('vi-VN', { maximumFractionDigits: 2 })} điểm phần trăm.`,
          ),
        ]
      : []),
  ];
}

/** Cohen's kappa between system and assessor, and between two assessors, one paragraph a unit. */
export function agreementWords(model: ReportModel, { units }: ReportedAssessment): Block[] {
  return [
    ...units.map(({ unit, agreement, betweenAssessors }) =>
      paragraph(
        `${unitName(model, unit)}: ${kappaWords(agreement, 'nhãn trùng với kết quả của hệ thống')}${
          betweenAssessors === null
            ? '; chỉ có một người đánh giá'
            : `; hai người đánh giá: ${kappaWords(betweenAssessors, 'nhãn trùng nhau')}`
        }.`,
      ),
    ),
    paragraph(
      'Hệ số Kappa cho biết mức độ thống nhất; tỷ lệ công bố đã được hiệu chỉnh theo nhãn của đơn vị đo lường độc lập.',
    ),
  ];
}

function kappaWords({ kappa, n, agreed }: LabelAgreement, what: string): string {
  const of = `${countWords(agreed)}/${countWords(n)} ${what}`;
  return kappa === null
    ? `${of}, hệ số Kappa không tính được với số nhãn này`
    : `${of}, hệ số Kappa (Cohen) là ${kappa.toLocaleString('vi-VN', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;
}
