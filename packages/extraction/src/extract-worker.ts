import type { Article } from '@nhipbao/records';
import { type ExtractOptions, extractArticle } from './article.ts';
import { decodeText } from './decode.ts';
import { ExtractionError } from './extraction-error.ts';
import type { Answer, PooledTask } from './worker-pool.ts';

/** One page for a worker: text, or bytes with the Content-Type they came with. */
export interface ExtractTask {
  page: string | Uint8Array;
  contentType: string | null;
  options: ExtractOptions;
}

/** Reads one page in a worker thread. */
export default function extractInWorker({ task, began }: PooledTask<ExtractTask>): Answer<Article> {
  began[0] = Date.now();
  try {
    const { page, contentType, options } = task;
    const html = typeof page === 'string' ? page : decodeText(page, { contentType, kind: 'html' }).text;
    return { ok: true, result: extractArticle(html, options) };
  } catch (error) {
    if (error instanceof ExtractionError) return { ok: false, fault: error.fault, message: error.message };
    const message = error instanceof Error ? error.message : String(error);
    return { ok: false, fault: 'failed', message: `The page could not be read: ${message}` };
  }
}
