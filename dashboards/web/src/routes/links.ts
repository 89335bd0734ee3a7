import { address } from '../api/address.ts';

/** Filters of the list of works as they stand in the address of the page. */
export interface WorksQuery {
  unit?: string;
  format?: string;
  origin?: string;
  /** `all`: what is no work too. */
  scope?: string;
  day?: string;
  from?: string;
  to?: string;
  q?: string;
}

/** Addresses of the pages, in one place: a number anywhere links by these. */
export const links = {
  overview: (day?: string) => address('/', { day }),
  works: (query: WorksQuery = {}) => address('/noi-dung', { ...query }),
  work: (id: string) => `/noi-dung/${encodeURIComponent(id)}`,
  indicators: (period?: string) => address('/chi-so', { period }),
  indicator: (id: string, unit: string, period?: string) =>
    address(`/chi-so/${encodeURIComponent(id)}/${encodeURIComponent(unit)}`, { period }),
  declarations: (period?: string) => address('/ke-khai', { period }),
  declaration: (indicator: string, unit: string, period?: string) =>
    address(`/ke-khai/${encodeURIComponent(indicator)}/${encodeURIComponent(unit)}`, { period }),
  rulebooks: () => '/bo-quy-tac',
  rulebook: (version: string, against?: string) =>
    address(`/bo-quy-tac/${encodeURIComponent(version)}`, { 'so-voi': against }),
  draftRulebook: (from: string) => address('/soan-bo-quy-tac', { tu: from }),
  people: () => '/nguoi-dung',
  keys: () => '/khoa-api',
  ownPassword: () => '/doi-mat-khau',
  /** A document that was attached: a download, never a page. */
  document: (digest: string) => `/api/v1/documents/${encodeURIComponent(digest)}`,
  platforms: (period?: string) => address('/nen-tang', { period }),
  quality: (period?: string) => address('/chat-luong', { period }),
  maturity: (year?: string) => address('/truong-thanh-so', { year }),
  review: (queue?: string) => address('/kiem-tra', { queue }),
  reports: (year?: string) => address('/bao-cao', { year }),
  audits: () => '/kiem-dinh',
  publications: (query: Record<string, string | undefined> = {}) => address('/bai-dang', query),
  matches: (queue?: string) => address('/ghep-bai-dang', { queue }),
  sources: () => '/nguon-du-lieu',
  addSource: () => '/nguon-du-lieu/them',
  source: (id: string) => `/nguon-du-lieu/${encodeURIComponent(id)}`,
  /** A file that was handed in, as it came. */
  importFile: (source: string, digest: string) =>
    `/api/v1/imports/${encodeURIComponent(source)}/${encodeURIComponent(digest)}`,
  accounts: () => '/tai-khoan',
  account: (id: string) => `/tai-khoan/${encodeURIComponent(id)}`,
  alerts: () => '/canh-bao',
  deployment: () => '/cai-dat',
  /** The archived page itself: its own sandboxed document, opened in a new tab. */
  archived: (digest: string) => `/api/v1/archive/${encodeURIComponent(digest)}`,
};
