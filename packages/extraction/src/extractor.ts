import type { Article } from '@nhipbao/records';
import type { ExtractOptions } from './article.ts';
import type { ExtractTask } from './extract-worker.ts';
import { ExtractionError } from './extraction-error.ts';
import { MAX_PAGE_LENGTH } from './parse-page.ts';
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

/** Most bytes a character of a page takes, in UTF-8. */
const BYTES_A_CHARACTER = 3;

/** Worker threads that read articles, each page under a kill timer (`timeoutMs`, default 10,000). */
export function createExtractor(options: PoolOptions = {}): Extractor {
  const module = new URL(`./extract-worker${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);
  const pool = createWorkerPool<ExtractTask, Article>(module, options);
  return {
    extract: async (page, { contentType = null, ...rest } = {}) => {
      // Refused here already: copying it to a thread would hold up everything else.
      const longest = typeof page === 'string' ? MAX_PAGE_LENGTH : MAX_PAGE_LENGTH * BYTES_A_CHARACTER;
      if (page.length > longest) {
        throw new ExtractionError('too-large', `The page has ${page.length} bytes or characters; ${longest} are read.`);
      }
      return pool.run({ page, contentType, options: rest });
    },
    close: () => pool.close(),
  };
}
