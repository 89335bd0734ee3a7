export * from './collector.ts';
export * from './fetch/exchange.ts';
export type { FetchScope } from './fetch/following-fetch.ts';
export * from './fetch/source-error.ts';
export * from './fetch/transport.ts';
export * from './fetch/warc.ts';
export * from './run.ts';
export * from './run-batch.ts';
export * from './run-result.ts';
