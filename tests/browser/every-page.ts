/** Every page of the dashboards that needs a sign-in, with an address of the fixtures that shows it full. */
export const EVERY_PAGE = {
  overview: '/',
  works: '/noi-dung?unit=newspaper',
  work: '/noi-dung/work-1',
  indicators: '/chi-so',
  trend: '/chi-so/digital-trend-content/newspaper',
  platforms: '/chi-so/digital-platforms/newspaper',
  activity: '/nen-tang?cell=newspaper+zalo+2026-04&account=bao-zalo',
  review: '/kiem-tra',
  audits: '/kiem-dinh',
  reports: '/bao-cao?year=2026',
  publications: '/bai-dang',
  matches: '/ghep-bai-dang',
  matchesWithout: '/ghep-bai-dang?queue=none',
  sources: '/nguon-du-lieu',
  source: '/nguon-du-lieu/dai-web',
  channel: '/nguon-du-lieu/dai-youtube',
  imports: '/nguon-du-lieu/dai-csv',
  alerts: '/canh-bao',
  accounts: '/tai-khoan',
  account: '/tai-khoan/station-facebook',
  addSource: '/nguon-du-lieu/them',
  deployment: '/cai-dat',
  missing: '/khong-co-trang-nay',
} as const;

export type PageName = keyof typeof EVERY_PAGE;
