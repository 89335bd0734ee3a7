import type { RulebookParameters } from '@nhipbao/indicators';
import type { IndicatorNumber } from '@nhipbao/records';

type Parameter = keyof RulebookParameters;

/** What a definition says of an indicator beside what its code says: the English title, the formula, the parameters it reads. */
interface IndicatorWords {
  title: string;
  formula: { vi: string; en: string };
  parameters: readonly Parameter[];
}

/** Every indicator is measured over this period and these units. */
const ALWAYS: readonly Parameter[] = ['periodFirstMonth', 'unitsOfDenominator'];

/** The six indicators in words; thresholds are named by their parameters, whose values stand beside. */
export const INDICATOR_WORDS: Record<IndicatorNumber, IndicatorWords> = {
  1: {
    title: 'Publishing content on digital platforms (domestic ones first)',
    formula: {
      vi: 'Số tháng hoạt động trên cùng một nền tảng được tính (nền tảng có nhiều tháng nhất): tháng có ít nhất activePublications bài trên các tài khoản của đơn vị. Đạt khi có ít nhất activeMonths tháng; chưa đạt khi cộng cả tháng trống đo và chưa có minh chứng vẫn không đủ trên mọi nền tảng; còn lại là cần minh chứng.',
      en: 'Active months on one and the same counted platform (the one with most): a month with at least activePublications posts on the accounts of the unit. Met with at least activeMonths months; not met where even gaps and unproven months could not suffice on any platform; otherwise evidence is needed.',
    },
    parameters: [
      'domesticPlatforms',
      'crossBorderPlatforms',
      'countOwnChannels',
      'countAggregators',
      'activePublications',
      'activeMonths',
      'decidingLine',
      'observedDaysShare',
      'fixedReadings',
      ...ALWAYS,
    ],
  },
  2: {
    title:
      'Using a central platform that analyses and processes data, with artificial intelligence, to improve its work',
    formula: {
      vi: 'Số tháng có người của cơ quan đăng nhập hệ thống. Đạt khi có ít nhất signedInMonths tháng, ít nhất collectedSourcesShare số nguồn được thu thập trong ít nhất collectedDaysShare số ngày, và ít nhất classifiedShare số tác phẩm được phân loại; tháng trước khi cài đặt là chưa có dữ liệu.',
      en: 'Months in which somebody of the agency signed in. Met with at least signedInMonths months, at least collectedSourcesShare of the sources collected on at least collectedDaysShare of days, and at least classifiedShare of works classified; months before the installation are unknown.',
    },
    parameters: ['signedInMonths', 'collectedSourcesShare', 'collectedDaysShare', 'classifiedShare', ...ALWAYS],
  },
  3: {
    title: 'Producing content in the forms of digital journalism',
    formula: {
      vi: 'Số tác phẩm có hình thức chính thuộc trendFormats / số tác phẩm của đơn vị trong kỳ, hiệu chỉnh bằng mẫu kiểm định độc lập. Đạt khi tỷ lệ từ minimumShare trở lên và có ở ít nhất minimumTrendMonths tháng; khi khoảng tin cậy chứa ngưỡng, hoặc chưa kiểm định, là cần kiểm định.',
      en: 'Works whose primary format is among trendFormats / works of the unit in the period, corrected by the independent audit sample. Met with a share of minimumShare or more, found in at least minimumTrendMonths months; where the interval straddles the threshold, or there is no audit, an audit is needed.',
    },
    parameters: [
      'trendFormats',
      'minimumShare',
      'minimumTrendMonths',
      'countRepublished',
      'countAdvertising',
      'countBroadcastOrigin',
      ...ALWAYS,
    ],
  },
  4: {
    title: 'Better sources of revenue, with a least growth',
    formula: {
      vi: 'Doanh thu kê khai / doanh thu kê khai của năm gốc - 1, kèm văn bản. Đạt khi tăng ít nhất như revenueGrowth quy định cho năm đó.',
      en: 'Declared revenue / declared revenue of the base year - 1, with a document. Met with the growth that revenueGrowth asks for that year.',
    },
    parameters: ['revenueGrowth', ...ALWAYS],
  },
  5: {
    title: 'Leaders, staff, reporters and editors trained in the digital transformation of the press',
    formula: {
      vi: 'Số người đã được đào tạo, bồi dưỡng / tổng số người, do cơ quan kê khai.',
      en: 'People trained / people, declared by the agency.',
    },
    parameters: ALWAYS,
  },
  6: {
    title: 'Electronic press with information systems secured at level 3 or above',
    formula: {
      vi: 'Cấp độ an toàn hệ thống thông tin được phê duyệt, do cơ quan kê khai kèm văn bản. Đạt khi từ securityLevel trở lên.',
      en: 'Approved security level of the information system, declared with a document. Met with securityLevel or above.',
    },
    parameters: ['securityLevel', ...ALWAYS],
  },
};
