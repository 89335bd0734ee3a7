export { type ExtractOptions, extractArticle } from './article.ts';
export { articleText } from './article-text.ts';
export { type DecodedText, type DecodeFault, type DocumentKind, decodeText } from './decode.ts';
export { ExtractionError, type ExtractionFault } from './extraction-error.ts';
export { createExtractor, type Extractor, type ExtractRequest } from './extractor.ts';
export { defineSite, type SiteProfile } from './site-profile.ts';
export { createWorkerPool, type PoolOptions, type WorkerPool } from './worker-pool.ts';
