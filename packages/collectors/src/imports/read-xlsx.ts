import { createWorkerPool, ExtractionError } from '@nhipbao/extraction';
import { declaredSize, SpreadsheetError } from './unpack-xlsx.ts';
import { readXlsxRows, type XlsxRows } from './xlsx-rows.ts';
import type { XlsxAnswer, XlsxTask } from './xlsx-worker.ts';

/** Unpacked bytes up to which a spreadsheet is read here: some 1,000 rows, in a few hundredths of a second. */
const HERE = 512 * 1024;
const TIME_MS = 60_000;

/**
 * Reads a spreadsheet (`readXlsxRows`) without holding the event loop: large ones in a worker thread under a kill timer. Throws
 * SpreadsheetError.
 */
export async function readXlsx(bytes: Uint8Array, sheet?: string): Promise<XlsxRows> {
  if (declaredSize(bytes) <= HERE) return readXlsxRows(bytes, sheet);
  const module = new URL(`./xlsx-worker${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);
  const pool = createWorkerPool<XlsxTask, XlsxAnswer>(module, { threads: 1, timeoutMs: TIME_MS });
  try {
    const answer = await pool.run({ bytes, sheet });
    if ('refused' in answer) throw new SpreadsheetError(answer.refused);
    return answer.rows;
  } catch (error) {
    if (!(error instanceof ExtractionError)) throw error;
    throw new SpreadsheetError('Đọc bảng tính quá lâu nên đã dừng; chia thành các tệp nhỏ hơn', { cause: error });
  } finally {
    await pool.close();
  }
}
