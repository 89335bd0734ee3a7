import type { MatchableItem } from './post.ts';
import { foldedWords, wordPairs } from './title-words.ts';

/** An item whose title shares word pairs with a post. */
export interface Likeness {
  item: MatchableItem;
  /** Share of the title's word pairs that the post holds, 0 to 1. */
  score: number;
  /** Pairs of the title. */
  pairs: ReadonlySet<string>;
}

export interface TitleIndex {
  /** Items dated within the span whose titles share at least a quarter of their pairs with lines of words, best first. */
  like(lines: readonly (readonly string[])[], from: Date, to: Date): Likeness[];
}

/** Likenesses under this are chance: common phrases ("tỉnh Tây Ninh", "năm 2026") alone. */
const LEAST = 0.25;
/** More different words than titles of a million stories have. */
const WORDS = 2 ** 24;

/** Finds items by the word pairs of their titles: an inverted index whose lists are in order of time, so that a window is read alone. */
export function createTitleIndex(items: readonly MatchableItem[]): TitleIndex {
  const dated = items
    .map((item) => ({ item, at: item.datedAt.getTime(), pairs: wordPairs(foldedWords(item.title ?? '')) }))
    .filter(({ pairs }) => pairs.size > 0)
    .toSorted((a, b) => a.at - b.at || (a.item.id < b.item.id ? -1 : 1));
  const times = dated.map(({ at }) => at);
  const numbers = new Map<string, number>();
  const numberOf = (word: string) => {
    const known = numbers.get(word) ?? numbers.size;
    if (known === numbers.size) numbers.set(word, known);
    return known;
  };
  const places = new Map<number, number[]>();
  for (const [place, { pairs }] of dated.entries()) {
    for (const pair of pairs) {
      const [first = '', second = ''] = pair.split(' ');
      const key = numberOf(first) * WORDS + numberOf(second);
      const known = places.get(key);
      if (known) known.push(place);
      else places.set(key, [place]);
    }
  }
  const shared = new Uint16Array(dated.length);

  /** The lists of the pairs that lines hold, each once; words of no title are passed over. */
  function listsOf(lines: readonly (readonly string[])[]): Set<number[]> {
    const lists = new Set<number[]>();
    for (const line of lines) {
      let before: number | undefined;
      for (const word of line) {
        const number = numbers.get(word);
        const list = before === undefined || number === undefined ? undefined : places.get(before * WORDS + number);
        if (list) lists.add(list);
        before = number;
      }
    }
    return lists;
  }

  return {
    like(lines, from, to) {
      const first = firstNotBefore(times, from.getTime());
      const end = firstNotBefore(times, to.getTime() + 1);
      const touched: number[] = [];
      for (const list of listsOf(lines)) {
        for (let at = firstNotBefore(list, first); at < list.length; at++) {
          const place = list[at] ?? end;
          if (place >= end) break;
          if (shared[place] === 0) touched.push(place);
          shared[place] = (shared[place] ?? 0) + 1;
        }
      }
      const likenesses: Likeness[] = [];
      for (const place of touched) {
        const one = dated[place];
        const score = one ? (shared[place] ?? 0) / one.pairs.size : 0;
        shared[place] = 0;
        if (one && score >= LEAST) likenesses.push({ item: one.item, score, pairs: one.pairs });
      }
      return likenesses.sort(
        (a, b) => b.score - a.score || b.pairs.size - a.pairs.size || (a.item.id < b.item.id ? -1 : 1),
      );
    },
  };
}

/** Place of the first of rising values that is not under a limit; their number where all are. */
function firstNotBefore(values: readonly number[], limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
