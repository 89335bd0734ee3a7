import type { Article } from '@nhipbao/records';
import type { ExtractOptions } from './article.ts';
import type { ExtractTask } from './extract-worker.ts';
import { createWorkerPool, type PoolOptions } from './worker-pool.ts';

/** How one page is read; `contentType` is the response's header, for bytes. */
export interface ExtractRequest extends ExtractOptions {
  contentType?: string | null;
}

export interface Extractor {
  /** Reads a page in a worker thread. Rejects with an ExtractionError whose `fault` names the reason. */
  extract(page: string | Uint8Array, request?: ExtractRequest): Promise<Article>;
  close(): Promise<void>;
}

/** Worker threads that read articles, each page under a kill timer (`timeoutMs`, default 10,000). */
export function createExtractor(options: PoolOptions = {}): Extractor {
  const module = new URL(`./extract-worker${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);
  const pool = createWorkerPool<ExtractTask, Article>(module, options);
  return {
    extract: (page, { contentType = null, ...rest } = {}) => pool.run({ page, contentType, options: rest }),
    close: () => pool.close(),
  };
}
