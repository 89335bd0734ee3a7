import { type Block, paragraph, remark } from '../document/block.ts';
import type { Numbering } from '../document/numbering.ts';
import { type ReportModel, unitName } from '../model/report-model.ts';
import type { AssessedValue, ReportedAssessment } from '../model/reported-assessment.ts';
import { ABSENT, countWords, intervalWords, percentWords } from '../words/number-words.ts';
import { VERDICT_WORDS } from '../words/verdict-words.ts';

/** Machine's share, corrected share with its interval, and verdict, one row a unit. */
export function assessmentResult(model: ReportModel, assessment: ReportedAssessment, numbering: Numbering): Block[] {
  const threshold = model.indicators.find((one) => one.id === assessment.indicator)?.threshold ?? null;
  const labels = new Set(assessment.values.flatMap(({ interval }) => (interval ? [interval.label] : [])));
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
      rows: assessment.values.map((value) => [
        unitName(model, value.unit),
        percentWords(value.machine, threshold),
        percentWords(value.corrected, threshold),
        intervalWords(value.interval, 'share', threshold),
        value.confirmedMonths === null ? ABSENT : `${value.confirmedMonths}/12`,
        VERDICT_WORDS[value.verdict],
      ]),
    },
    ...(labels.size > 0 ? [remark(`Mức tin cậy của khoảng: ${[...labels].join('; ')}.`)] : []),
    ...(threshold === null ? [] : [paragraph(`Ngưỡng theo bộ quy tắc: ${percentWords(threshold)}.`)]),
    ...assessment.values.flatMap((value) => besides(model, value, threshold)),
  ];
}

/** The conservative bounds near the threshold, and what editors' labels moved. */
function besides(model: ReportModel, value: AssessedValue, threshold: number | null): Block[] {
  const { conservative, editors, unit } = value;
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

/** Cohen's kappa between machine and assessor. */
export function agreementWords({ agreement }: ReportedAssessment): Block {
  const { kappa, n, agreed } = agreement;
  const of = `${countWords(agreed)}/${countWords(n)} nhãn trùng với kết quả của hệ thống`;
  return paragraph(
    kappa === null
      ? `Trên ${countWords(n)} nhãn: ${of}; hệ số Kappa không tính được với số nhãn này.`
      : `Trên ${countWords(n)} nhãn: ${of}; hệ số Kappa (Cohen) là ${kappa.toLocaleString('vi-VN', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}. Hệ số này cho biết mức độ thống nhất giữa hệ thống và đơn vị đo lường độc lập; tỷ lệ công bố đã được hiệu chỉnh theo nhãn của đơn vị đo lường độc lập.`,
  );
}
