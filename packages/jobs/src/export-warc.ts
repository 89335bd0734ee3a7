import { open, rename, rm } from 'node:fs/promises';
import { warcBytes } from '@nhipbao/collectors';
import { archivePage } from '@nhipbao/warehouse';
import type { JobContext } from './job.ts';

const PAGE = 50;

/**
 * Writes the archive as one WARC file (ISO 28500, uncompressed), every body once. The file appears whole at the end; a stop leaves
 * nothing behind.
 */
export async function exportWarc(
  { warehouse, signal, onProgress }: Pick<JobContext, 'warehouse' | 'signal' | 'onProgress'>,
  to: string,
): Promise<{ file: string; records: number; bytes: number }> {
  const unfinished = `${to}.part`;
  const file = await open(unfinished, 'w', 0o600);
  let [records, bytes, after] = [0, 0, ''];
  try {
    for (;;) {
      signal.throwIfAborted();
      const page = await warehouse.query(archivePage, { after, limit: PAGE });
      const last = page.at(-1);
      if (!last) break;
      for (const row of page) {
        const record = warcBytes(row.warc_record);
        await file.write(record);
        bytes += record.length;
      }
      records += page.length;
      after = last.digest;
      onProgress?.(records, records);
    }
    await file.sync();
    await file.close();
    await rename(unfinished, to);
    return { file: to, records, bytes };
  } catch (error) {
    await file.close().catch(() => {});
    await rm(unfinished, { force: true });
    throw error;
  }
}
