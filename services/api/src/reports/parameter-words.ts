import type { RulebookParameters } from '@nhipbao/indicators';
import { FORMAT_LABELS, Format } from '@nhipbao/records';
import type { ReportedParameter } from '@nhipbao/reporting';

const LABELS: Record<keyof RulebookParameters, string> = {
  periodFirstMonth: 'Tháng đầu của kỳ đo',
  fixedReadings: 'Ngày chốt số liệu nền tảng',
  domesticPlatforms: 'Nền tảng trong nước',
  crossBorderPlatforms: 'Nền tảng xuyên biên giới',
  countOwnChannels: 'Tính trang, ứng dụng của đơn vị là nền tảng số',
  countAggregators: 'Tính trang tổng hợp tin',
  activePublications: 'Số bài đăng tối thiểu của tháng hoạt động',
  activeMonths: 'Số tháng hoạt động tối thiểu trong kỳ đo',
  decidingLine: 'Dòng quyết định chỉ tiêu 1',
  observedDaysShare: 'Tỷ lệ ngày đọc được tối thiểu của một tháng',
  trendFormats: 'Hình thức được tính là xu hướng báo chí số',
  minimumShare: 'Tỷ lệ tối thiểu của chỉ tiêu 3',
  minimumTrendMonths: 'Số tháng tối thiểu có tác phẩm xu hướng được xác nhận',
  countRepublished: 'Tính tin dẫn lại',
  countAdvertising: 'Tính quảng cáo',
  countBroadcastOrigin: 'Tính chương trình phát sóng đăng lại nguyên vẹn',
  collectedSourcesShare: 'Tỷ lệ nguồn phải thu thập được (chỉ tiêu 2)',
  collectedDaysShare: 'Tỷ lệ ngày thu thập của một nguồn (chỉ tiêu 2)',
  classifiedShare: 'Tỷ lệ tác phẩm phải phân loại được (chỉ tiêu 2)',
  signedInMonths: 'Số tháng có người của cơ quan sử dụng (chỉ tiêu 2)',
  revenueGrowth: 'Mức tăng doanh thu (chỉ tiêu 4)',
  securityLevel: 'Cấp độ an toàn tối thiểu (chỉ tiêu 6)',
  unitsOfDenominator: 'Các đơn vị của mẫu số',
};

const DECIDING: Record<string, string> = {
  'any-platform': 'trên nền tảng số',
  'domestic-platform': 'trên nền tảng trong nước',
};

/** The parameters of a rulebook in words, each with its basis, in their fixed order. */
export function parameterWords(parameters: RulebookParameters, nameOf: (id: string) => string): ReportedParameter[] {
  const share = (value: number) => `${(value * 100).toLocaleString('vi-VN', { maximumFractionDigits: 6 })} %`;
  const words: { [Key in keyof RulebookParameters]?: string } = {
    fixedReadings: parameters.fixedReadings.value.map((day) => `${day.slice(3)}/${day.slice(0, 2)}`).join('; '),
    domesticPlatforms: parameters.domesticPlatforms.value.map(nameOf).join('; '),
    crossBorderPlatforms: parameters.crossBorderPlatforms.value.map(nameOf).join('; '),
    decidingLine: DECIDING[parameters.decidingLine.value] ?? parameters.decidingLine.value,
    observedDaysShare: share(parameters.observedDaysShare.value),
    trendFormats: parameters.trendFormats.value.map((format) => FORMAT_LABELS[Format.parse(format)].vi).join('; '),
    minimumShare: share(parameters.minimumShare.value),
    collectedSourcesShare: share(parameters.collectedSourcesShare.value),
    collectedDaysShare: share(parameters.collectedDaysShare.value),
    classifiedShare: share(parameters.classifiedShare.value),
    revenueGrowth: parameters.revenueGrowth.value
      .map(
        ({ from, growth, baseYear }) => `từ ${from}: ${share(growth)} so với ${baseYear ?? 'năm gốc do Sở quy định'}`,
      )
      .join('; '),
    unitsOfDenominator: parameters.unitsOfDenominator.value.map(nameOf).join('; '),
  };
  const plain = (value: unknown) => (typeof value === 'boolean' ? (value ? 'có' : 'không') : String(value));
  return KEYS.map((id) => ({
    id,
    label: LABELS[id],
    value: words[id] ?? plain(parameters[id].value),
    basis: parameters[id].basis,
  }));
}

const isKey = (key: string): key is keyof RulebookParameters => key in LABELS;
const KEYS = Object.keys(LABELS).filter(isKey);
