/** A data set that the API gives: its words, its addresses, how often it changes. */
export interface CataloguedDataset {
  id: string;
  title: { vi: string; en: string };
  description: { vi: string; en: string };
  /** Addresses under /api/v1 that answer it as JSON and, where `csv`, as CSV. */
  paths: readonly { path: string; csv: boolean }[];
  /** A word of the EU authority table of frequencies. */
  frequency: 'HOURLY' | 'ANNUAL' | 'IRREG';
  /** True where it is about measuring periods. */
  dated: boolean;
}

const listed = (...paths: string[]) => paths.map((path) => ({ path, csv: true }));

export const DATASETS: readonly CataloguedDataset[] = [
  {
    id: 'observations',
    title: { vi: 'Giá trị đo các chỉ tiêu', en: 'Observations of the indicators' },
    description: {
      vi: 'Giá trị của sáu chỉ tiêu theo đơn vị, theo tỉnh và theo kỳ đo, mọi phiên bản; giá trị thiếu là null kèm lý do.',
      en: 'Values of the six indicators by unit, for the province and by measuring period, every version; a missing value is null with its reason.',
    },
    paths: listed('observations'),
    frequency: 'HOURLY',
    dated: true,
  },
  {
    id: 'definitions',
    title: { vi: 'Định nghĩa chỉ tiêu và mục tiêu', en: 'Definitions of the indicators and targets' },
    description: {
      vi: 'Tên, cách tính, đơn vị tính, tham số có căn cứ của từng chỉ tiêu; mục tiêu của kế hoạch theo năm; các bộ quy tắc.',
      en: 'Name, formula, unit of measure and parameters with their basis; the yearly targets of the plan; the rulebooks.',
    },
    paths: listed('definitions', 'targets', 'rulebooks'),
    frequency: 'IRREG',
    dated: false,
  },
  {
    id: 'evidence',
    title: { vi: 'Minh chứng của giá trị đo', en: 'Evidence behind the values' },
    description: {
      vi: 'Từng dòng đằng sau một giá trị, được tính hay loại kèm lý do, với mã băm. Mã giá trị (id) lấy từ observations; địa chỉ: /api/v1/measurements/{id}/evidence. Danh mục minh chứng của các năm đã báo cáo: manifests.',
      en: 'Every row behind a value, counted or left out with the reason, with its digest. The id is that of an observation; address: /api/v1/measurements/{id}/evidence. Manifests of reported years: manifests.',
    },
    paths: listed('observations', 'manifests'),
    frequency: 'HOURLY',
    dated: true,
  },
  {
    id: 'register',
    title: { vi: 'Danh mục cơ quan, đơn vị và danh bạ kênh', en: 'Registry of agencies, units and channels' },
    description: {
      vi: 'Cơ quan báo chí, đơn vị báo cáo, nền tảng, tài khoản và các kênh đã thông báo, với thời gian hiệu lực.',
      en: 'Press agencies, reporting units, platforms, accounts and notified channels, with their validity.',
    },
    paths: listed(
      'registry/agencies',
      'registry/units',
      'registry/platforms',
      'registry/accounts',
      'registry/channels',
    ),
    frequency: 'IRREG',
    dated: false,
  },
  {
    id: 'reports',
    title: { vi: 'Báo cáo đã lập', en: 'Reports' },
    description: {
      vi: 'Các báo cáo của từng năm và mã băm của từng tệp; tệp tải ở /api/v1/reports/{id}/files/{format}.',
      en: 'Reports of each year with the digest of every file, which /api/v1/reports/{id}/files/{format} answers.',
    },
    paths: listed('reports'),
    frequency: 'ANNUAL',
    dated: true,
  },
];
