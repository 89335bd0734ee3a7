import { postAt } from '@nhipbao/collectors';
import type { Post } from './post.ts';
import { unwrapAddress } from './unwrap-address.ts';

/** The video or post that an address shows, as `platform:id`; null where it shows none. */
export function mediaKey(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const post = postAt(unwrapAddress(address));
  return post && `${post.platform}:${post.nativeId}`;
}

/** The video or post that a publication is or passes on. */
export function mediaKeysOf(post: Pick<Post, 'platform' | 'nativeId'>, addresses: readonly string[]): string[] {
  const keys = [`${post.platform}:${post.nativeId}`, ...addresses.flatMap((address) => mediaKey(address) ?? [])];
  return [...new Set(keys)];
}
