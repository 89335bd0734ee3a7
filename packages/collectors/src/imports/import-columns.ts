import { fold } from '@nhipbao/records';

/** What a column of an imported table may hold; the metrics become samples. */
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
export const IMPORT_FIELDS = [
  'platform',
  'account',
  'native_id',
  'url',
  'title',
  'published_at',
  'observed_at',
  ...IMPORT_METRICS,
] as const;
export type ImportMetric = (typeof IMPORT_METRICS)[number];
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** Headings by which a column is known without a mapping, folded (no diacritics, lower case). */
const HEADINGS: Record<ImportField, readonly string[]> = {
  platform: ['platform', 'platform_id', 'nen tang', 'kenh'],
  account: ['account', 'account_id', 'tai khoan', 'trang'],
  native_id: ['native_id', 'id', 'post_id', 'video_id', 'ma bai', 'ma bai dang'],
  url: ['url', 'link', 'permalink', 'lien ket', 'duong dan', 'dia chi'],
  title: ['title', 'tieu de', 'ten bai', 'noi dung'],
  published_at: ['published_at', 'published', 'date', 'ngay dang', 'thoi gian dang', 'ngay', 'thoi diem dang'],
  observed_at: ['observed_at', 'ngay lay so lieu', 'thoi diem lay so lieu'],
  views: ['views', 'luot xem'],
  reach: ['reach', 'so nguoi tiep can', 'tiep can'],
  impressions: ['impressions', 'luot hien thi'],
  reactions: ['reactions', 'likes', 'luot thich', 'cam xuc'],
  comments: ['comments', 'binh luan', 'luot binh luan'],
  shares: ['shares', 'chia se', 'luot chia se'],
  clicks: ['clicks', 'luot bam'],
  watch_minutes: ['watch_minutes', 'so phut xem', 'phut xem'],
};

export type ImportColumns = Partial<Record<ImportField, number>>;

/** Which column holds which field: by the source's own mapping (field to heading) first, then by the usual headings. */
export function findColumns(header: readonly string[], mapping: Partial<Record<ImportField, string>>): ImportColumns {
  const folded = header.map((heading) => fold(heading));
  const found: ImportColumns = {};
  for (const field of IMPORT_FIELDS) {
    const own = mapping[field];
    const names = own === undefined ? HEADINGS[field] : [fold(own)];
    const column = folded.findIndex((heading) => names.includes(heading));
    if (column >= 0) found[field] = column;
  }
  return found;
}
