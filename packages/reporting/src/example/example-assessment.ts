import { hash } from 'node:crypto';
import type { AssessedValue, ReportedAssessment, UnitAssessment } from '../model/reported-assessment.ts';

const STRATA = [
  { unit: 'newspaper', label: 'Dự đoán có, tầng quy tắc', works: 540, labels: [30, 12], counted: 41 },
  { unit: 'newspaper', label: 'Dự đoán không, tầng mô hình', works: 5592, labels: [150, 60], counted: 3 },
  { unit: 'station', label: 'Dự đoán có, tầng quy tắc', works: 1180, labels: [30, 10], counted: 39 },
  { unit: 'station', label: 'Dự đoán không, tầng mô hình', works: 2341, labels: [150, 20], counted: 2 },
  { unit: 'magazine', label: 'Dự đoán không, tầng mô hình', works: 428, labels: [150, 0], counted: 3 },
];

const ASSESSORS = [
  ['Nguyễn Thị Minh Họa', 'first'],
  ['Trần Văn Minh Họa', 'second'],
] as const;

const label = '95 % cho cả hai đợt';
const VALUES: (AssessedValue & { unit: string })[] = [
  {
    unit: 'newspaper',
    machine: 0.0892,
    corrected: 0.0998,
    interval: { lower: 0.0871, upper: 0.1124, label },
    conservative: { lower: 0.0827, upper: 0.1189, label: 'tổng các cận Clopper-Pearson' },
    confirmedMonths: 12,
    editors: { labels: 37, points: 0.42 },
    verdict: 'needs-audit',
  },
  {
    unit: 'station',
    machine: 0.3351,
    corrected: 0.3417,
    interval: { lower: 0.3152, upper: 0.3688, label },
    conservative: null,
    confirmedMonths: 12,
    editors: null,
    verdict: 'met',
  },
  {
    unit: 'magazine',
    machine: 0.0187,
    corrected: 0.021,
    interval: { lower: 0.0093, upper: 0.0405, label },
    conservative: null,
    confirmedMonths: 5,
    editors: null,
    verdict: 'not-met',
  },
];

/** An invented assessment of indicator 3 for the given units. */
export function exampleAssessment(units: readonly string[]): ReportedAssessment {
  return {
    indicator: 'digital-trend-content',
    organisation: 'Trung tâm Đo lường độc lập Minh Họa',
    place: 'trụ sở đơn vị đo lường độc lập, trên hệ thống Nhịp Báo',
    method: [
      'Chọn mẫu ngẫu nhiên phân tầng theo đơn vị, kết quả dự đoán và tầng quyết định; số khởi tạo được ghi trước khi chọn.',
      'Người đánh giá xem trang đã lưu trữ, gán nhãn không biết kết quả của hệ thống, trả lời ba câu hỏi: hình thức thể hiện, có phải tác phẩm của đơn vị hay không, có trùng với tác phẩm khác hay không.',
      'Tỷ lệ hiệu chỉnh là tổng theo tầng; khoảng tin cậy lấy từ 10.000 lần mô phỏng Beta và beta-nhị thức có số khởi tạo, mỗi đợt 97,5 %, cả hai đợt 95 %.',
      'Tác phẩm được chọn để xác nhận hằng tháng không nằm trong ước lượng.',
    ],
    units: VALUES.filter(({ unit }) => units.includes(unit)).map(unitAssessment),
    missing: [],
  };
}

function unitAssessment({ unit, ...value }: (typeof VALUES)[number]): UnitAssessment {
  const strata = STRATA.filter((one) => one.unit === unit).map(({ unit: _, ...one }, index) => ({
    id: `s${index + 1}`,
    ...one,
  }));
  const labels = (wave: number) => strata.reduce((sum, one) => sum + (one.labels[wave] ?? 0), 0);
  return {
    unit,
    audit: `2026-${unit}-00000000`,
    rulebook: '2026-1',
    assessors: ASSESSORS.map(([name, part]) => ({
      name,
      part,
      appointedOn: '2026-10-15',
      decision: 'Công văn chỉ định của Sở Văn hóa, Thể thao và Du lịch tỉnh Tây Ninh',
    })),
    population: {
      works: strata.reduce((sum, one) => sum + one.works, 0),
      closedAt: '2026-11-01T00:00:00+07:00',
      digest: hash('sha256', `example population ${unit}`),
    },
    seed: '20261101',
    strata,
    waves: [
      {
        number: 1,
        drawnOn: '2026-11-02',
        doneOn: '2026-11-12',
        labels: labels(0),
        allocation: '30 nhãn mỗi tầng, 150 nhãn ở tầng dự đoán "không" lớn nhất',
      },
      {
        number: 2,
        drawnOn: '2026-11-13',
        doneOn: '2026-11-20',
        labels: labels(1),
        allocation: 'phân bổ Neyman theo kết quả đợt 1',
      },
    ],
    agreement: { kappa: 0.873, n: labels(0) + labels(1), agreed: labels(0) + labels(1) - 6 },
    betweenAssessors: { kappa: 0.912, n: 40, agreed: 39 },
    value,
    signatureDigest: hash('sha256', `example labels ${unit}`),
    statement:
      'Đơn vị đo lường độc lập xác nhận mẫu được chọn đúng phương pháp đã ấn định trước, các nhãn do người đánh giá của đơn vị gán độc lập, và các tỷ lệ nêu trên là kết quả của mẫu đó.',
    signedAt: '2026-11-23T09:30:00+07:00',
  };
}
