import { canonicalAddress } from '@nhipbao/records';
import type { Replica } from '../replica/index.ts';

/** The addresses that the store should hold, one a story; a story told under two addresses goes by its first wherever it was met first. */
export function storyAddresses(replica: Replica): { expected: string[]; nameOf: (url: string) => string } {
  const truth = replica.truth();
  const first = new Map(
    truth.map((story) => [canonicalAddress(story.url), canonicalAddress(story.twinOf ?? story.url)]),
  );
  const nameOf = (url: string) => first.get(canonicalAddress(url)) ?? canonicalAddress(url);
  return { expected: [...new Set(first.values())].toSorted(), nameOf };
}
