import type { SessionState } from '@nhipbao/records';
import type { Answers } from './fixture-server.ts';
import { recordedAnswers } from './fixtures/recorded-answers.ts';
import { agencyLead, department } from './fixtures/session.ts';

/** Every page of the dashboards that needs a sign-in, with an address of the fixtures that shows it full. */
export const EVERY_PAGE = {
  overview: '/',
  works: '/noi-dung?unit=newspaper',
  work: '/noi-dung/work-1',
  indicators: '/chi-so',
  trend: '/chi-so/digital-trend-content/newspaper',
  platforms: '/chi-so/digital-platforms/newspaper',
  activity: '/nen-tang?cell=newspaper+zalo+2026-04&account=bao-zalo',
  quality: '/chat-luong',
  qualityOpen: '/chat-luong?open=newspaper+broken-links',
  maturity: '/truong-thanh-so',
  review: '/kiem-tra',
  audits: '/kiem-dinh',
  reports: '/bao-cao?year=2026',
  declarations: '/ke-khai',
  declaration: '/ke-khai/revenue/station',
  declare: '/ke-khai/training/newspaper',
  rulebooks: '/bo-quy-tac',
  rulebook: '/bo-quy-tac/2027-1',
  rulebookDifference: '/bo-quy-tac/2027-1?so-voi=2026-1',
  rulebookDraft: '/soan-bo-quy-tac?tu=2027-1',
  people: '/nguoi-dung',
  keys: '/khoa-api',
  ownPassword: '/doi-mat-khau',
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

/** Who opens a page whose acts are one role's only; the others are opened by an editor who also keeps the accounts. */
const OPENED_BY: Partial<Record<PageName, SessionState>> = {
  declarations: department,
  declaration: department,
  declare: agencyLead,
  rulebooks: department,
  rulebook: department,
  rulebookDifference: department,
  rulebookDraft: department,
};

/** Every page with the recorded answers as whoever opens it gets them. */
export const EVERY_OPENED_PAGE = Object.entries(EVERY_PAGE).map(([name, path]) => {
  const session = new Map<string, SessionState>(Object.entries(OPENED_BY)).get(name);
  const answers: Answers = (request) =>
    session && request.path === '/session' ? { json: session } : recordedAnswers(request);
  return { name, path, answers };
});

export type PageName = keyof typeof EVERY_PAGE;
