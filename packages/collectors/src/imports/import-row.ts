import { canonicalAddress, fold, type MetricSample, nfc, type Publication } from '@nhipbao/records';
import { IMPORT_METRICS, type ImportColumns, type ImportField } from './import-columns.ts';
import { readImportDate } from './import-date.ts';
import { readImportCount } from './import-number.ts';
import { nativeIdOf } from './native-id.ts';

export interface ImportedRow {
  publication: Publication;
  samples: MetricSample[];
  /** Cells that could not be used although the row could. */
  faults: string[];
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

/** Reads one row of posts; a text says why it must be left out and what to do. */
export function readImportRow(cells: readonly string[], reading: RowReading): ImportedRow | string {
  const cell = (field: ImportField): string => nfc((cells[reading.columns[field] ?? -1] ?? '').trim());
  const named = cell('platform');
  const platform = named ? platformId(named, reading.platforms) : reading.platform;
  if (!platform) return 'it names no platform; fill the platform column, or set the platform in the source';

  const address = cell('url');
  if (address && !isWebAddress(address)) return `"${address}" is not a web address; write it whole, with https://`;
  const nativeId = cell('native_id') || (address && (nativeIdOf(address) ?? canonicalAddress(address)));
  if (!nativeId)
    return 'it has neither an address nor an id, so it could not be told from other posts; fill one of them';

  const date = cell('published_at');
  const publishedAt = readImportDate(date);
  if (!publishedAt) {
    return date
      ? `the date "${date}" is not understood; write it like 09/02/2024 15:00 or 2024-02-09T15:00`
      : 'it has no date of publication; fill it like 09/02/2024 15:00';
  }
  const account = cell('account') || reading.account;
  const publication: Publication = {
    nativeId,
    url: address || null,
    title: cell('title') || null,
    publishedAt,
    kind: 'post',
    kindBasis: 'stated',
    text: null,
    links: [],
    platform,
    ...(account && { account }),
  };
  return { publication, ...readMetrics(cell, { nativeId, platform }, reading) };
}

function readMetrics(
  cell: (field: ImportField) => string,
  post: { nativeId: string; platform: string },
  reading: RowReading,
): Pick<ImportedRow, 'samples' | 'faults'> {
  const samples: MetricSample[] = [];
  const faults: string[] = [];
  const dated = cell('observed_at');
  const observedAt = dated ? readImportDate(dated) : reading.observedAt;
  if (!observedAt)
    return { samples, faults: [`the date "${dated}" of its numbers is not understood, so they were left out`] };
  for (const metric of IMPORT_METRICS) {
    const text = cell(metric);
    if (!text) continue;
    const value = readImportCount(text);
    if (value === null) faults.push(`"${text}" in ${metric} is not a whole number, so it was left out`);
    else
      samples.push({ ...post, metric, metricPeriod: 'lifetime', definition: `import-${metric}-1`, value, observedAt });
  }
  return { samples, faults };
}

/** The id behind what a person writes: the source's own word for it, else the name itself as an id ("FPT Play": fpt-play). */
function platformId(name: string, platforms: ReadonlyMap<string, string>): string {
  const folded = fold(name);
  return platforms.get(folded) ?? folded.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
