import { type FeedParcel, packFeed } from './feed-parcel.ts';
import { type FeedInput, readFeed } from './feed-read.ts';
import type { Answer, PooledTask } from './worker-pool.ts';

/** Reads one feed in a worker thread. */
export default async function readFeedInWorker({ task, began }: PooledTask<FeedInput>): Promise<Answer<FeedParcel>> {
  began[0] = Date.now();
  return { ok: true, result: await packFeed(readFeed(task)) };
}
