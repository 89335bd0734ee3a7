import { SpreadsheetError } from './unpack-xlsx.ts';
import { readXlsxRows, type XlsxRows } from './xlsx-rows.ts';

/** What a worker is asked: the file and the name of the sheet. */
export interface XlsxTask {
  bytes: Uint8Array;
  sheet: string | undefined;
}

/** What it answers; a refusal travels as its words, because classes do not survive the way between threads. */
export type XlsxAnswer = { rows: XlsxRows } | { refused: string };

/** Reads one spreadsheet in a worker thread. */
export default async function readXlsxInWorker({ task, began }: { task: XlsxTask; began: Float64Array }) {
  began[0] = Date.now();
  try {
    return { ok: true, result: { rows: await readXlsxRows(task.bytes, task.sheet) } };
  } catch (error) {
    if (error instanceof SpreadsheetError) return { ok: true, result: { refused: error.message } };
    throw error;
  }
}
