import { fromWarcRecord, headersOf } from '@nhipbao/collectors';
import { archivedByUrl, archivedRecord, type Warehouse } from '@nhipbao/warehouse';
import { whyMissing } from './why-missing.ts';

/** An archived body with where and when it came from. */
export interface ArchivedFile {
  url: string;
  contentType: string;
  bytes: Uint8Array;
  fetchedAt: Date;
  /** True when a limit cut the body while it was read. */
  truncated: boolean;
}

/** Largest style sheet or picture put into a page, and how many are looked for. */
const MAX_BYTES = 2_000_000;
const MOST_FILES = 120;

/** The first capture of a body. Throws ApiError `not-archived`, or `erased` with the reason. */
export async function openArchived(warehouse: Warehouse, digest: string): Promise<ArchivedFile> {
  const row = await warehouse.reader.find(archivedRecord, { digest });
  if (!row) throw await whyMissing(warehouse, digest);
  return readRecord(row.warc_record);
}

/** The archived bodies of these addresses, each as it was nearest to an instant; addresses that were never archived are not in it. */
export async function archivedFiles(
  warehouse: Warehouse,
  urls: string[],
  at: Date,
): Promise<Map<string, ArchivedFile>> {
  if (urls.length === 0) return new Map();
  const rows = await warehouse.query(archivedByUrl, { urls: urls.slice(0, MOST_FILES), at, max_bytes: MAX_BYTES });
  return new Map(await Promise.all(rows.map(async (row) => [row.url, await readRecord(row.warc_record)] as const)));
}

async function readRecord(record: string): Promise<ArchivedFile> {
  const exchange = await fromWarcRecord(record);
  const contentType = headersOf(exchange)['content-type'] ?? '';
  const { url, bytes, fetchedAt, truncated } = exchange;
  return { url, contentType, bytes, fetchedAt, truncated: truncated !== null };
}
