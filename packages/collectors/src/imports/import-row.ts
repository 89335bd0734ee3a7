import {
  canonicalAddress,
  fold,
  type MetricSample,
  nfc,
  type Publication,
  type PublicationKind,
} from '@nhipbao/records';
import { cellText, type ImportCell } from './import-cell.ts';
import { IMPORT_METRICS, type ImportColumns, type ImportField, type ImportMetric } from './import-columns.ts';
import { readImportDate } from './import-date.ts';
import type { ImportFault } from './import-fault.ts';
import { readImportAmount, readImportCount } from './import-number.ts';
import { nativeIdOf } from './native-id.ts';

export interface ImportedRow {
  /** Null for a row of totals: those are no post. */
  publication: Publication | null;
  samples: MetricSample[];
  platform: string;
  /** Cells that could not be used although the row could. */
  faults: ImportFault[];
}

export interface RowReading {
  columns: ImportColumns;
  /** What the file calls a platform, folded, and its id. */
  platforms: ReadonlyMap<string, string>;
  /** Platform and account of rows that name none. */
  platform?: string | undefined;
  account?: string | undefined;
  /** When the numbers were taken, where the row does not say. */
  observedAt: Date;
}

/** The cells of one row by field. */
export interface RowCells {
  text(field: ImportField): string;
  cell(field: ImportField): ImportCell;
}

const KINDS: readonly [kind: PublicationKind, words: RegExp][] = [
  ['short-video', /^(short-video|video ngan|shorts?|reels?)$/],
  ['livestream', /^(livestream|live|truc tiep|phat truc tiep)$/],
  ['video', /^video/],
  ['episode', /^(episode|podcast|tap( podcast)?)$/],
  ['article', /^(article|bai viet)$/],
];

/** Reads one row of posts; a fault says why it must be left out and what to do. */
export function readPostRow(row: RowCells, reading: RowReading): ImportedRow | ImportFault {
  const platform = platformOf(row, reading);
  if (typeof platform === 'object') return platform;
  const address = row.text('url');
  if (address && !isWebAddress(address))
    return { field: 'url', why: `"${address}" không phải địa chỉ web; ghi đầy đủ, bắt đầu bằng https://` };
  const id = row.text('native_id');
  if (isRounded(row.cell('native_id')))
    return { field: 'native_id', why: `mã "${id}" đã bị bảng tính làm tròn; định dạng cột là Văn bản rồi nhập lại mã` };
  const nativeId = id || (address && (nativeIdOf(address) ?? canonicalAddress(address)));
  if (!nativeId)
    return { why: 'không có đường dẫn cũng không có mã bài nên không phân biệt được với bài khác; điền một trong hai' };

  const date = row.cell('published_at');
  const publishedAt = readImportDate(date);
  if (!publishedAt) {
    const text = cellText(date);
    const why = text
      ? `không hiểu ngày "${text}"; ghi như 09/02/2026 15:00`
      : 'thiếu ngày đăng; ghi như 09/02/2026 15:00';
    return { field: 'published_at', why };
  }
  const account = row.text('account') || reading.account;
  const publication: Publication = {
    nativeId,
    url: address || null,
    title: row.text('title') || null,
    publishedAt,
    kind: KINDS.find(([, words]) => words.test(fold(row.text('kind'))))?.[0] ?? 'post',
    kindBasis: 'stated',
    text: row.text('text') || null,
    links: row.text('links').split(/\s+/).filter(isWebAddress),
    platform,
    ...(account && { account }),
  };
  const { observedAt, faults } = observedOf(row, reading);
  if (!observedAt) return { publication, samples: [], platform, faults };
  const samples: MetricSample[] = [];
  for (const metric of IMPORT_METRICS) {
    const value = readMetric(row, metric, faults);
    if (value === null) continue;
    const definition = `import-${metric}-1`;
    samples.push({ nativeId, platform, metric, metricPeriod: 'lifetime', definition, value, observedAt });
  }
  return { publication, samples, platform, faults };
}

/** The number in a metric's cell; null where it is empty, or no number (then a fault says so). */
export function readMetric(row: RowCells, metric: ImportField, faults: ImportFault[]): number | null {
  const cell = row.cell(metric);
  const text = cellText(cell);
  if (text === '') return null;
  const fractional: ImportMetric = 'watch_minutes';
  const value = metric === fractional ? readImportAmount(cell) : readImportCount(cell);
  if (value === null) {
    const wanted = metric === fractional ? 'một số rõ ràng; ghi như 1234,5' : 'một số nguyên; ghi như 1.234';
    faults.push({ field: metric, why: `"${text}" không phải ${wanted}. Ô này không được nhận` });
  }
  return value;
}

/** When a row's numbers were taken; null with a fault where what it says is not understood. */
export function observedOf(row: RowCells, reading: RowReading): { observedAt: Date | null; faults: ImportFault[] } {
  const text = row.text('observed_at');
  const observedAt = text ? readImportDate(row.cell('observed_at')) : reading.observedAt;
  const why = `không hiểu ngày lấy số liệu "${text}" nên các số của dòng không được nhận; ghi như 09/02/2026`;
  return { observedAt, faults: observedAt ? [] : [{ field: 'observed_at', why }] };
}

/** The id behind what a person writes: the source's own word for it, else the name itself as an id ("FPT Play": fpt-play). */
export function platformOf(row: RowCells, { platforms, platform }: RowReading): string | ImportFault {
  const folded = fold(nfc(row.text('platform')));
  const id = platforms.get(folded) ?? (folded.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || platform);
  return (
    id || {
      field: 'platform',
      why: 'không ghi nền tảng; điền cột nền tảng, hoặc khai báo nền tảng trong thiết lập của nguồn',
    }
  );
}

/** A spreadsheet keeps 15 digits of a number: of a longer id, the rest is lost, whether it stands as a number or as 7,3E+18. */
function isRounded(cell: ImportCell): boolean {
  return typeof cell === 'number'
    ? cell >= 1e15
    : typeof cell === 'string' && /^\d([.,]\d+)?E\+?\d+$/i.test(cell.trim());
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
