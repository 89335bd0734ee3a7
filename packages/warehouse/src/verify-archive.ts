import { InstantText } from '@nhipbao/records';
import { z } from 'zod';
import { defineQuery } from './define-query.ts';
import type { Reader } from './query.ts';

/** Records a page: a record is 150 kB on average and some megabytes at most. */
const PAGE = 16;

const archivePage = defineQuery({
  name: 'archive-page',
  params: z.object({ digest: z.string(), source: z.string(), fetched: z.date(), limit: z.int() }),
  row: z.object({ digest: z.string(), source_id: z.string(), fetched_at: InstantText, record: z.base64() }),
  sql: `
    SELECT digest, source_id, fetched_at, base64Encode(warc_record) AS record
    FROM archived
    WHERE (digest, source_id, fetched_at) > ({digest:String}, {source:String}, {fetched:DateTime64(3, 'UTC')})
    ORDER BY digest, source_id, fetched_at
    LIMIT {limit:UInt32}`,
});

/** An archived record whose bytes are not (any more) what its digest says. */
export interface WrongRecord {
  digest: string;
  source: string;
  fetchedAt: Date;
  /** Digest of the bytes that are there, or why they cannot be read. */
  found: string;
}

/**
 * Computes the digest of every archived record again, in order of digests, and answers how many there are and which
 * are wrong. `digestOf` reads one WARC record; where it throws, the record counts as wrong with the reason.
 */
export async function verifyArchive(
  warehouse: { reader: Reader },
  digestOf: (record: Uint8Array) => string | Promise<string>,
  onProgress: (checked: number) => void = () => {},
): Promise<{ checked: number; wrong: WrongRecord[] }> {
  const wrong: WrongRecord[] = [];
  let checked = 0;
  let after = { digest: '', source: '', fetched: new Date(0) };
  for (;;) {
    const page = await warehouse.reader.query(archivePage, { ...after, limit: PAGE });
    for (const { digest, source_id: source, fetched_at: fetchedAt, record } of page) {
      const found = await digestOrReason(digestOf, Buffer.from(record, 'base64'));
      if (found !== digest) wrong.push({ digest, source, fetchedAt, found });
      after = { digest, source, fetched: fetchedAt };
    }
    checked += page.length;
    onProgress(checked);
    if (page.length < PAGE) return { checked, wrong };
  }
}

async function digestOrReason(
  digestOf: (record: Uint8Array) => string | Promise<string>,
  record: Uint8Array,
): Promise<string> {
  try {
    return await digestOf(record);
  } catch (error) {
    return `unreadable: ${error instanceof Error ? error.message : String(error)}`;
  }
}
