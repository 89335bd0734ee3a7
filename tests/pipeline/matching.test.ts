import { createMatcher } from '@nhipbao/jobs';
import { canonicalAddress } from '@nhipbao/records';
import { expect, test } from 'vitest';
import { scoreMatching } from '../bench/matching-score.ts';
import { matchingSet } from '../bench/matching-set.ts';

test('of a newsroom’s posts 99 in 100 automatic matches are right, and 9 of 10 that have a story find it', () => {
  const { items, posts } = matchingSet('test', 1200, 2000);
  const match = createMatcher(items, new Map(items.map(({ id, url }) => [canonicalAddress(url), id])));
  const { precision, recall, byKind, matched } = scoreMatching(posts, posts.map(match));
  expect(matched).toBeGreaterThan(1500);
  expect(precision).toBeGreaterThanOrEqual(0.99);
  expect(recall).toBeGreaterThanOrEqual(0.9);
  expect(byKind.get('native')).toMatchObject({ right: 0, wrong: 0 });
  expect(byKind.get('digest')).toMatchObject({ wrong: 0 });
});
