import type { Verdict } from '@nhipbao/jobs';
import type { SetPost } from './matching-set.ts';

export interface MatchingScore {
  /** Of posts that were matched by themselves, the share matched with the item they stand for. */
  precision: number;
  /** Of posts that stand for an item, the share matched with it by themselves. */
  recall: number;
  matched: number;
  /** Neither matched nor without any candidate: what a person is shown side by side. */
  asked: number;
  byKind: Map<string, { posts: number; right: number; wrong: number; unknown: number }>;
  wrong: { post: SetPost; verdict: Verdict }[];
}

/** Compares verdicts with the truth; a match of a post that has no item is wrong. */
export function scoreMatching(posts: readonly SetPost[], verdicts: readonly Verdict[]): MatchingScore {
  const byKind: MatchingScore['byKind'] = new Map();
  const wrong: MatchingScore['wrong'] = [];
  let right = 0;
  let asked = 0;
  for (const [place, post] of posts.entries()) {
    const verdict = verdicts[place];
    if (!verdict) throw new RangeError('every post needs a verdict');
    const row = byKind.get(post.kind) ?? { posts: 0, right: 0, wrong: 0, unknown: 0 };
    byKind.set(post.kind, row);
    row.posts++;
    if (verdict.status === 'unknown') {
      row.unknown++;
      if (verdict.candidates.length > 0) asked++;
    } else if (verdict.item === post.truth) {
      row.right++;
      right++;
    } else {
      row.wrong++;
      wrong.push({ post, verdict });
    }
  }
  const withItem = posts.filter(({ truth }) => truth !== null).length;
  const matched = right + wrong.length;
  return { precision: right / matched, recall: right / withItem, matched, asked, byKind, wrong };
}
