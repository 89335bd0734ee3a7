import type {
  EvidencePage,
  IndicatorDefinition,
  IndicatorTarget,
  IndicatorValue,
  MeasurementSummary,
  ObservationPage,
} from '@nhipbao/records';
import { exampleDigest } from './example-digests.ts';

const ID = 'digital-trend-content';
const TITLE = 'Sản xuất nội dung theo các xu hướng báo chí số';
const SPAN = { periodFrom: '2025-11-01T00:00:00.000+07:00', periodTo: '2026-11-01T00:00:00.000+07:00' };
const VALUE = { value: 0.125, lower: 0.109, upper: 0.141, numerator: 750, denominator: 6000, coverage: 0.98 };
const EXPLANATION = 'Tỷ lệ đã hiệu chỉnh 12,5 % (khoảng 10,9 % đến 14,1 %; mức cần đạt 10 %), có ở 12 tháng (cần 9).';

export const exampleDefinitions: IndicatorDefinition[] = [
  {
    id: ID,
    number: 3,
    title: { vi: TITLE, en: 'Producing content in the forms of digital journalism' },
    formula: {
      vi: 'Số tác phẩm có hình thức chính thuộc trendFormats / số tác phẩm của đơn vị trong kỳ, hiệu chỉnh bằng mẫu kiểm định độc lập.',
      en: 'Works whose primary format is among trendFormats / works of the unit in the period, corrected by the independent audit sample.',
    },
    unitOfMeasure: 'share',
    basis: 'Kế hoạch của tỉnh, phần I.2, dòng 3',
    origin: 'measured',
    methodVersion: `${ID}-2`,
    rulebookVersion: '2026-1',
    parameters: [{ key: 'minimumShare', value: 0.1, basis: 'do Sở quy định' }],
  },
];

export const exampleTargets: IndicatorTarget[] = [
  {
    indicator: ID,
    number: 3,
    year: 2026,
    printed: '66,6 %',
    units: ['newspaper', 'station'],
    count: 2,
    of: 3,
    note: null,
  },
];

export const exampleObservations: ObservationPage = {
  observations: [
    {
      id: `${exampleDigest('d')}-4`,
      scope: 'unit',
      indicator: ID,
      number: 3,
      unit: 'newspaper',
      unitName: 'Báo Tây Ninh',
      agency: 'bao-va-ptth-tay-ninh',
      year: 2026,
      period: '2026',
      ...SPAN,
      version: 4,
      computedAt: '2026-11-24T08:00:00.000+07:00',
      unitOfMeasure: 'share',
      ...VALUE,
      status: 'E',
      verdict: 'met',
      interval: '95 % cho cả hai đợt',
      origin: 'measured',
      methodVersion: `${ID}-2`,
      rulebookVersion: '2026-1',
      evidenceRoot: exampleDigest('e'),
      explanation: EXPLANATION,
      notes: [],
    },
    {
      id: null,
      scope: 'province',
      indicator: ID,
      number: 3,
      unit: null,
      unitName: null,
      agency: null,
      year: 2026,
      period: '2026',
      ...SPAN,
      version: null,
      computedAt: '2026-11-24T08:00:00.000+07:00',
      unitOfMeasure: 'units',
      value: null,
      status: 'O',
      verdict: 'needs-evidence',
      numerator: null,
      denominator: 3,
      lower: 1,
      upper: 2,
      interval: 'số đơn vị đạt ít nhất và nhiều nhất có thể',
      coverage: null,
      origin: 'measured',
      methodVersion: null,
      rulebookVersion: null,
      evidenceRoot: null,
      explanation: '1 hoặc 2 trên 3 đơn vị đạt: còn đơn vị chưa kết luận.',
      notes: [],
    },
  ],
  next: null,
};

export const exampleMeasurement: MeasurementSummary = {
  id: `${exampleDigest('d')}-4`,
  indicator: ID,
  unit: 'newspaper',
  period: '2026',
  version: 4,
  computedAt: '2026-11-24T08:00:00.000+07:00',
  ...VALUE,
  verdict: 'met',
  provisional: false,
  rulebookVersion: '2026-1',
  evidenceDigest: exampleDigest('e'),
  explanation: EXPLANATION,
  notes: [],
  breakdown: [{ group: 'month', label: '2025-11', month: '2025-11', count: 61, total: 498, state: 'has-trend' }],
};

export const exampleIndicators: IndicatorValue[] = [
  {
    id: ID,
    number: 3,
    title: TITLE,
    period: '2026',
    ...SPAN,
    open: false,
    target: { printed: '66,6 %', units: ['newspaper', 'station'], of: 3 },
    met: { least: 1, most: 2, of: 3 },
    verdict: 'needs-evidence',
    people: null,
    units: [{ unit: 'newspaper', name: 'Báo Tây Ninh', named: true, measurement: exampleMeasurement }],
  },
];

export const exampleEvidence: EvidencePage = {
  leaves: [
    {
      position: 0,
      leafDigest: exampleDigest('2'),
      kind: 'work',
      recordId: exampleDigest('3').slice(0, 32),
      month: '2025-11',
      counted: true,
      reason: 'infographic',
      title: 'Đồ họa: Cửa khẩu Mộc Bài qua những con số',
      url: 'https://bao.example/do-hoa-moc-bai.html',
      format: 'infographic',
      platform: '',
      datedAt: '2025-11-03T07:30:00.000+07:00',
      archiveDigest: exampleDigest('4'),
      purgedAt: null,
    },
  ],
  next: '0',
  total: 6412,
};
