import { judgeTitles, MARGIN, SURE, type TitleJudgement } from './judge-titles.ts';
import { mediaKey, mediaKeysOf } from './media-keys.ts';
import type { MatchableItem, Post } from './post.ts';
import { addressKeys, hostOf, postAddresses } from './post-addresses.ts';
import type { Likeness } from './title-index.ts';
import { createTitleIndex } from './title-index.ts';
import { type Candidate, type Doubt, MOST_CANDIDATES, type Verdict } from './verdict.ts';

export type Matcher = (post: Post) => Verdict;

const WEEK_MS = 7 * 86_400_000;

/**
 * Says which item a post stands for: by an address it carries, by a video that the item's page shows, or by the item's title in the
 * post's words; else unknown, with the reason and with whom it may be. Never that a post is native: no match is no proof of that.
 * `items`: those of the post's unit; `itemAt`: the item an address (canonical) names.
 */
export function createMatcher(items: readonly MatchableItem[], itemAt: ReadonlyMap<string, string>): Matcher {
  const titles = createTitleIndex(items);
  const byId = new Map(items.map((item) => [item.id, item]));
  const hosts = new Set([...itemAt.keys()].map(hostOf));
  const showing = new Map<string, Set<string>>();
  for (const { id, embeds } of items) {
    for (const embed of embeds) {
      const key = mediaKey(embed);
      if (key) showing.set(key, (showing.get(key) ?? new Set()).add(id));
    }
  }
  const named = (addresses: readonly string[]) =>
    unique(
      addresses.flatMap((address) =>
        addressKeys(address, hosts)
          .flatMap((key) => itemAt.get(key) ?? [])
          .slice(0, 1),
      ),
    );

  return (post) => {
    const { attached, written } = postAddresses(post);
    const attachedItems = named(attached);
    const [only] = attachedItems;
    // The commonest and the surest: words need not be looked at.
    if (only !== undefined && attachedItems.length === 1) return matched({ item: only, layer: 'url', score: 1 }, []);
    const judgement = judgeTitles(post, titles);
    if (attachedItems.length > 0) return byLink(attachedItems, judgement);
    const writtenItems = named(written);
    if (writtenItems.length > 0) return byLink(writtenItems, judgement);

    const shown = unique(mediaKeysOf(post, [...attached, ...written]).flatMap((key) => [...(showing.get(key) ?? [])]));
    if (shown.length > 0) return byEmbed(post, shown, judgement);

    const { candidates, doubt } = judgement;
    const [best] = candidates;
    const asked = candidates.map(asCandidate);
    return best && doubt === null ? matched(asCandidate(best), asked) : unknown(doubt ?? 'nothing-like-it', asked);
  };

  function byLink(linked: readonly string[], judgement: TitleJudgement): Verdict {
    const asked = [
      ...linked.map((item): Candidate => ({ item, layer: 'url', score: 1 })),
      ...judgement.candidates.map(asCandidate),
    ];
    const told = linked.length === 1 ? linked[0] : likeliest(linked, judgement.likenesses);
    if (told === undefined) return unknown('several-links', asked);
    const [best] = judgement.candidates;
    // A link in the words may lead to an older story ("xem thêm"); the title then names the one that the post is about.
    const against = best && best.item.id !== told && best.score >= SURE && likenessOf(told, judgement) < SURE - MARGIN;
    return against ? unknown('link-against-title', asked) : matched({ item: told, layer: 'url', score: 1 }, asked);
  }

  function byEmbed(post: Post, shown: readonly string[], judgement: TitleJudgement): Verdict {
    const asked = [
      ...shown.map((item): Candidate => ({ item, layer: 'embed', score: 1 })),
      ...judgement.candidates.map(asCandidate),
    ];
    const at = post.datedAt.getTime();
    const near = shown.filter((id) => Math.abs((byId.get(id)?.datedAt.getTime() ?? 0) - at) <= WEEK_MS);
    if (near.length === 0) return unknown('embed-far-in-time', asked);
    const told = near.length === 1 ? near[0] : likeliest(near, judgement.likenesses);
    return told === undefined
      ? unknown('several-embeds', asked)
      : matched({ item: told, layer: 'embed', score: 1 }, asked);
  }
}

const likenessOf = (item: string, { likenesses }: TitleJudgement) =>
  likenesses.find((one) => one.item.id === item)?.score ?? 0;

/** Which of several items the post's words are of, where that is plain. */
function likeliest(items: readonly string[], likenesses: readonly Likeness[]): string | undefined {
  const [best, second] = likenesses.filter(({ item }) => items.includes(item.id));
  return best && best.score >= SURE && best.score - (second?.score ?? 0) >= MARGIN ? best.item.id : undefined;
}

const asCandidate = ({ item, score }: Likeness): Candidate => ({ item: item.id, layer: 'title', score });

function matched(found: Candidate, asked: readonly Candidate[]): Verdict {
  return { status: 'matched', doubt: null, ...found, candidates: most([found, ...asked]) };
}

function unknown(doubt: Doubt, asked: readonly Candidate[]): Verdict {
  const candidates = most(asked);
  return { status: 'unknown', layer: null, item: null, score: candidates[0]?.score ?? null, doubt, candidates };
}

function most(candidates: readonly Candidate[]): Candidate[] {
  const first = new Map<string, Candidate>();
  for (const one of candidates) if (!first.has(one.item)) first.set(one.item, one);
  return [...first.values()].slice(0, MOST_CANDIDATES);
}

const unique = (values: readonly string[]): string[] => [...new Set(values)];
