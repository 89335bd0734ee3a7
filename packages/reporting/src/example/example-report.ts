import { hash } from 'node:crypto';
import type { Issuing } from '../model/issuing.ts';
import { type ReportForm, ReportModel } from '../model/report-model.ts';
import { exampleAssessment } from './example-assessment.ts';
import { exampleEvidence } from './example-evidence.ts';
import { exampleIndicators } from './example-indicators.ts';

const UNITS = [
  { id: 'newspaper', name: 'Báo Tây Ninh' },
  { id: 'station', name: 'Đài Phát thanh và Truyền hình Tây Ninh' },
  { id: 'magazine', name: 'Tạp chí Văn nghệ Tây Ninh' },
];

const DEPARTMENT = 'Sở Văn hóa, Thể thao và Du lịch';

/** An invented year with every kind of value, marked so on every page: for tests, the bench and to look at the forms. */
export function exampleReport(form: ReportForm, { evidenceRows = 40 } = {}): ReportModel {
  const agency = form === 'agency-results' || form === 'agency-figures';
  const units = agency ? ['newspaper'] : ['newspaper', 'station', 'magazine'];
  return ReportModel.parse({
    form,
    year: 2026,
    refArea: 'VN-37',
    version: 1,
    period: { id: '2026', firstDay: '2025-11-01', lastDay: '2026-10-31', open: false },
    issuing: ISSUING[form],
    plan: 'Kế hoạch triển khai thực hiện Chiến lược chuyển đổi số và phát triển báo chí đến năm 2025 định hướng đến năm 2030 trên địa bàn tỉnh Tây Ninh',
    units: UNITS,
    indicators: exampleIndicators(units, !agency),
    rulebook: {
      version: '2026-1',
      effectiveFrom: '2025-11-01',
      parameters: [
        {
          id: 'activePublications',
          label: 'Số bài đăng tối thiểu của tháng hoạt động',
          value: '4',
          basis: 'do Sở quy định',
        },
        { id: 'activeMonths', label: 'Số tháng hoạt động tối thiểu trong kỳ đo', value: '9', basis: 'do Sở quy định' },
        {
          id: 'trendFormats',
          label: 'Hình thức được tính là xu hướng báo chí số',
          value:
            'đồ họa; longform; báo chí dữ liệu; video; video ngắn; phát trực tiếp; podcast; tương tác; web story; tường thuật trực tiếp',
          basis: 'thông tư ngày 06/8/2026 (định nghĩa hình thức); danh mục do Sở quy định',
        },
        { id: 'minimumShare', label: 'Tỷ lệ tối thiểu của chỉ tiêu 3', value: '10 %', basis: 'do Sở quy định' },
        {
          id: 'unitsOfDenominator',
          label: 'Các đơn vị của mẫu số',
          value: '3 cơ quan báo chí',
          basis: 'kế hoạch của tỉnh',
        },
      ],
    },
    narrative: {
      results: agency
        ? [
            'Cơ quan đã tổ chức tập huấn, phân công bộ phận nội dung số và đăng nội dung lên các nền tảng số trong nước.',
          ]
        : [],
      difficulties: ['Nhân lực làm báo chí dữ liệu và đồ họa còn thiếu; kinh phí cho nền tảng số còn hạn chế.'],
      proposals: [],
    },
    assessment: form === 'agency-results' ? null : exampleAssessment(units),
    evidence: {
      merkleRoot: hash('sha256', 'example evidence'),
      manifestDigest: hash('sha256', 'example manifest'),
      items: exampleEvidence(evidenceRows, units),
    },
    generatedAt: '2026-11-24T08:00:00+07:00',
    generator: 'Nhịp Báo 0.1.0',
    demo: true,
  });
}

const bases = [
  'Quyết định số 348/QĐ-TTg ngày 06 tháng 4 năm 2023 của Thủ tướng Chính phủ phê duyệt Chiến lược "Chuyển đổi số báo chí đến năm 2025, định hướng đến năm 2030"',
  'Kế hoạch triển khai thực hiện Chiến lược chuyển đổi số và phát triển báo chí trên địa bàn tỉnh Tây Ninh',
];

const AGENCY: Issuing = {
  body: { parentBody: null, name: 'Báo Tây Ninh', printedName: 'Báo Tây Ninh', abbreviation: 'BTN', place: 'Tây Ninh' },
  issuedOn: null,
  draft: true,
  recipients: [`${DEPARTMENT} tỉnh Tây Ninh`],
  legalBases: bases,
  signatures: [{ authority: [{ by: 'KT.', of: 'Tổng Biên tập' }], position: 'Phó Tổng Biên tập', signer: '' }],
  copies: [],
  filed: 'VT, TS',
};

const ISSUING: Record<ReportForm, Issuing> = {
  'agency-results': AGENCY,
  'agency-figures': { ...AGENCY, draft: false, issuedOn: '2026-11-05' },
  'assessment-record': {
    body: {
      parentBody: null,
      name: 'Trung tâm Đo lường độc lập Minh Họa',
      printedName: 'Trung tâm Đo lường độc lập Minh Họa',
      abbreviation: 'TTĐL',
      place: 'Tây Ninh',
    },
    issuedOn: '2026-11-23',
    draft: false,
    recipients: [],
    legalBases: [`Công văn chỉ định đơn vị đo lường độc lập của ${DEPARTMENT} tỉnh Tây Ninh`],
    signatures: [
      { authority: [], position: 'Đại diện đơn vị đo lường độc lập', signer: 'Nguyễn Thị Minh Họa' },
      { authority: [], position: 'Người ghi biên bản', signer: 'Trần Văn Minh Họa' },
    ],
    copies: [],
    filed: 'VT',
  },
  'department-report': {
    body: {
      parentBody: null,
      name: 'Ủy ban nhân dân tỉnh Tây Ninh',
      printedName: 'Ủy ban nhân dân\ntỉnh Tây Ninh',
      abbreviation: 'UBND',
      place: 'Tây Ninh',
    },
    issuedOn: null,
    draft: true,
    recipients: ['Bộ Văn hóa, Thể thao và Du lịch'],
    legalBases: bases,
    signatures: [
      {
        authority: [
          { by: 'TM.', of: 'Ủy ban nhân dân' },
          { by: 'KT.', of: 'Chủ tịch' },
        ],
        position: 'Phó Chủ tịch',
        signer: '',
      },
    ],
    copies: ['Thường trực Tỉnh ủy', 'Chủ tịch, các Phó Chủ tịch UBND tỉnh', DEPARTMENT, 'Các cơ quan báo chí của tỉnh'],
    filed: 'VT, VX',
  },
};
