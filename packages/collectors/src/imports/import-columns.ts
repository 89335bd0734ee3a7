import { fold } from '@nhipbao/records';
import { cellText, type ImportCell } from './import-cell.ts';

/** Columns whose numbers become samples, of a post or of an account over a span of days. */
export const IMPORT_METRICS = [
  'views',
  'reach',
  'impressions',
  'reactions',
  'comments',
  'shares',
  'clicks',
  'watch_minutes',
] as const;
export type ImportMetric = (typeof IMPORT_METRICS)[number];
/** What only an account has. */
export const ACCOUNT_METRICS = ['followers', 'posts'] as const;
export type AccountMetric = (typeof ACCOUNT_METRICS)[number];

export const IMPORT_FIELDS = [
  'platform',
  'account',
  'account_url',
  'native_id',
  'url',
  'title',
  'text',
  'links',
  'kind',
  'published_at',
  'period_start',
  'period_end',
  'observed_at',
  ...IMPORT_METRICS,
  ...ACCOUNT_METRICS,
  'evidence_ref',
  'reported_by',
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** Headings by which a column is known without a mapping, folded (no diacritics, lower case). The first is the template's. */
const HEADINGS: Record<ImportField, readonly string[]> = {
  platform: ['nen tang', 'platform', 'platform_id', 'kenh'],
  account: ['tai khoan', 'account', 'account_id', 'trang'],
  account_url: ['dia chi tai khoan', 'account_url', 'dia chi trang', 'dia chi kenh'],
  native_id: ['ma bai', 'native_id', 'id', 'post_id', 'video_id', 'ma bai dang'],
  url: ['duong dan', 'url', 'link', 'permalink', 'lien ket', 'dia chi'],
  title: ['tieu de', 'title', 'ten bai', 'noi dung'],
  text: ['loi dang', 'text', 'caption', 'mo ta', 'van ban'],
  links: ['duong dan bai goc', 'links', 'bai goc', 'link bai goc', 'lien ket bai goc'],
  kind: ['loai bai', 'kind', 'loai'],
  published_at: ['ngay dang', 'published_at', 'published', 'date', 'thoi gian dang', 'ngay', 'thoi diem dang'],
  period_start: ['tu ngay', 'period_start', 'ky tu ngay'],
  period_end: ['den ngay', 'period_end', 'ky den ngay'],
  observed_at: ['ngay lay so lieu', 'observed_at', 'thoi diem lay so lieu'],
  views: ['luot xem', 'views'],
  reach: ['so nguoi tiep can', 'reach', 'tiep can'],
  impressions: ['luot hien thi', 'impressions'],
  reactions: ['cam xuc', 'reactions', 'likes', 'luot thich'],
  comments: ['binh luan', 'comments', 'luot binh luan'],
  shares: ['chia se', 'shares', 'luot chia se'],
  clicks: ['luot bam', 'clicks'],
  watch_minutes: ['so phut xem', 'watch_minutes', 'phut xem'],
  followers: ['nguoi theo doi', 'followers', 'so nguoi theo doi', 'luot theo doi'],
  posts: ['so bai dang', 'posts_published', 'posts', 'so bai'],
  evidence_ref: ['minh chung', 'evidence_ref', 'van ban minh chung', 'so van ban'],
  reported_by: ['nguoi bao cao', 'reported_by', 'nguoi lap', 'don vi lap'],
};
/** Columns that people keep for themselves. */
const PASSED_OVER = new Set(['ghi chu', 'note', 'stt', 'agency_id', 'don vi', 'unit', 'source_kind', 'loai nguon']);

export interface ImportColumns {
  /** Which column holds which field, from 0. */
  at: Partial<Record<ImportField, number>>;
  /** Headings as they stand in the file. */
  headings: string[];
  /** Fields that the mapping gives a heading which the file has not. */
  missing: { field: ImportField; heading: string }[];
  /** Headings that mean nothing here: their columns are not read. */
  unused: string[];
}

/** Which column holds which field: by the source's own mapping (field to heading) first, then by the usual headings. */
export function findColumns(
  header: readonly ImportCell[],
  mapping: Partial<Record<ImportField, string>>,
): ImportColumns {
  const headings = header.map(cellText);
  const folded = headings.map((heading) => fold(heading));
  const at: ImportColumns['at'] = {};
  const missing: ImportColumns['missing'] = [];
  for (const field of IMPORT_FIELDS) {
    const own = mapping[field];
    const names = own === undefined ? HEADINGS[field] : [fold(own)];
    const column = folded.findIndex((heading) => names.includes(heading));
    if (column >= 0) at[field] = column;
    else if (own !== undefined) missing.push({ field, heading: own });
  }
  const used = new Set(Object.values(at));
  const unused = headings.filter((heading, column) => {
    const name = folded[column] ?? '';
    return heading !== '' && !used.has(column) && !PASSED_OVER.has(name);
  });
  return { at, headings, missing, unused };
}

/** Whether a row of headings suffices: it tells posts (address or id, and date) or totals of a span (its days). */
export function isHeader({ at }: ImportColumns): boolean {
  const posts = at.published_at !== undefined && (at.url ?? at.native_id) !== undefined;
  return posts || (at.period_start !== undefined && at.period_end !== undefined);
}

/** A column as a spreadsheet names it: A, B, …, AA. */
export function columnLetter(column: number): string {
  const rest = Math.floor(column / 26);
  return `${rest > 0 ? columnLetter(rest - 1) : ''}${String.fromCharCode(65 + (column % 26))}`;
}
