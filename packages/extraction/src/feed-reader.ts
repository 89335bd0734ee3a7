import { ExtractionError } from './extraction-error.ts';
import type { Feed } from './feed.ts';
import { FeedError } from './feed-error.ts';
import { type FeedParcel, unpackFeed } from './feed-parcel.ts';
import type { FeedInput } from './feed-read.ts';
import { createWorkerPool, type PoolOptions } from './worker-pool.ts';

export interface FeedReader {
  /** `readFeed` in a worker thread; rejects with FeedError, `timeout` when the feed took longer than its time. */
  read(input: FeedInput): Promise<Feed>;
  close(): Promise<void>;
}

/** Worker threads that read feeds, each feed under a kill timer (`timeoutMs`, default 10,000); one thread unless told otherwise. */
export function createFeedReader(options: PoolOptions = {}): FeedReader {
  const module = new URL(`./feed-worker${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);
  const pool = createWorkerPool<FeedInput, FeedParcel>(module, { threads: 1, ...options });
  return {
    read: async (input) => unpackFeed(await pool.run(input).catch(asFeedError)),
    close: () => pool.close(),
  };
}

function asFeedError(cause: unknown): never {
  if (!(cause instanceof ExtractionError)) throw cause;
  const code = cause.fault === 'timeout' || cause.fault === 'too-large' ? cause.fault : 'failed';
  throw new FeedError(code, cause.message.replace('The document', 'The feed'), { cause });
}
