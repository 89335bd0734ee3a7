/**
 * Matching of posts with items on an invented newsroom's 5,000 items and 8,000 posts whose truth is known: precision and recall of what
 * is matched without a person, by kind of post, and one core's time for the whole set.
 * Run: npx tsx --conditions=@nhipbao/source tests/bench/matching.ts [seed] [show]
 */
import { createMatcher, DOUBTS } from '@nhipbao/jobs';
import { canonicalAddress } from '@nhipbao/records';
import { scoreMatching } from './matching-score.ts';
import { matchingSet } from './matching-set.ts';

const [seed = 'bench', show] = process.argv.slice(2);
const { items, posts } = matchingSet(seed, 5000, 8000);
const itemAt = new Map(items.map(({ id, url }) => [canonicalAddress(url), id]));

const started = process.cpuUsage();
const match = createMatcher(items, itemAt);
const verdicts = posts.map(match);
const { user, system } = process.cpuUsage(started);

const { precision, recall, matched, asked, byKind, wrong } = scoreMatching(posts, verdicts);
for (const [kind, { posts: n, right, wrong: bad, unknown }] of byKind)
  console.log(
    `${kind.padEnd(40)} ${String(n).padStart(5)} posts ${String(right).padStart(5)} right ${String(bad).padStart(3)} wrong ${String(unknown).padStart(5)} unknown`,
  );
console.log(
  `${items.length} items, ${posts.length} posts, seed ${seed}: precision ${precision.toFixed(4)} (bar 0.99), recall ${recall.toFixed(4)} (bar 0.90), ${matched} matched, ${asked} for a person, ${((user + system) / 1e6).toFixed(2)} s of one core (bar 2 s)`,
);
if (show === 'show') {
  const title = new Map(items.map(({ id, title }) => [id, title]));
  for (const { post, verdict } of wrong.slice(0, 40))
    console.log(
      `\n[${post.kind}] ${post.title ?? ''} ${post.text ?? ''}\n  said ${verdict.layer} ${verdict.score}: ${title.get(verdict.item ?? '')}\n  true: ${title.get(post.truth ?? '') ?? 'none'}`,
    );
  const left = posts.flatMap((post, n) => {
    const verdict = verdicts[n];
    return post.truth !== null && verdict?.status === 'unknown' ? [{ post, verdict }] : [];
  });
  for (const doubt of DOUBTS) {
    const all = left.filter(({ verdict }) => verdict.doubt === doubt);
    console.log(`\n${doubt}: ${all.length}`);
    for (const { post, verdict } of all.slice(0, 8)) {
      const best = verdict.candidates[0];
      const words = `${post.title ?? ''} ${post.text ?? ''}`.slice(0, 200).replaceAll('\n', ' / ');
      console.log(`  [${post.kind}] ${words}\n    true: ${title.get(post.truth ?? '')}`);
      if (best) console.log(`    best: ${best.score.toFixed(2)} ${title.get(best.item)}`);
    }
  }
}
