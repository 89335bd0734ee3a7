import { alignTitle, LINE_END } from './align-title.ts';
import { differingWords } from './differing-words.ts';
import type { Post } from './post.ts';
import type { Likeness, TitleIndex } from './title-index.ts';
import { foldedWords, namePlaces, postLines } from './title-words.ts';
import type { Doubt } from './verdict.ts';

const HOUR_MS = 3_600_000;
/** A post may come a day before its story and a week after. */
export const BEFORE_MS = 24 * HOUR_MS;
export const AFTER_MS = 7 * 24 * HOUR_MS;
/** Share of a title's pairs from which on a post is its item's without a person, and by how much others must stay behind. */
export const SURE = 0.8;
export const MARGIN = 0.15;
/** From here on an item is a candidate. */
const POSSIBLE = 0.5;
/** A title of fewer pairs is found whole in any post that repeats a common phrase. */
const ENOUGH_PAIRS = 4;

export interface TitleJudgement {
  /** Items that share at least a quarter of their title's pairs, best first. */
  likenesses: Likeness[];
  /** Those among them that a person is shown. */
  candidates: Likeness[];
  /** Null: the first candidate is the post's item. */
  doubt: Doubt | null;
}

/**
 * Compares a post's words with the titles of its window: how much of each title's word pairs the post holds (containment, not Jaccard: a
 * post is a title with a teaser and hashtags), and for the best whether what differs makes it another story.
 */
export function judgeTitles(post: Post, titles: TitleIndex): TitleJudgement {
  const lines = postLines(post.title, post.text);
  const at = post.datedAt.getTime();
  const likenesses = titles.like(lines, new Date(at - AFTER_MS), new Date(at + BEFORE_MS));
  const candidates = likenesses.filter(({ score }) => score >= POSSIBLE);
  return { likenesses, candidates, doubt: doubtOf(post, lines, candidates) };
}

function doubtOf(post: Post, lines: readonly string[][], [best, ...others]: readonly Likeness[]): Doubt | null {
  if (!best) return 'nothing-like-it';
  if (best.score < SURE) return 'weak-likeness';
  if (best.pairs.size < ENOUGH_PAIRS) return 'short-title';
  const words = lines.flatMap((line) => [...line, LINE_END]);
  const close = others.filter(({ score }) => best.score - score < MARGIN);
  // Where the best title stands in the post whole, those within it are no rivals ("... tại xã An Lạc" holds the same without the place),
  // nor are those that the post contradicts by a number or a name: of a series each title is nearly in each post.
  const whole = best.score === 1;
  const rivals = close.filter((other) => !whole || !(isWithin(other, best) || isContradicted(other, words)));
  if (rivals.length > 0) return 'close-second';
  return difference(best, words) ?? (post.dated ? null : 'undated');
}

function difference({ item }: Likeness, words: readonly string[]): Doubt | null {
  const title = item.title ?? '';
  const titleWords = foldedWords(title);
  return differingWords(titleWords, namePlaces(title), alignTitle(titleWords, words));
}

function isWithin(other: Likeness, best: Likeness): boolean {
  return other.pairs.size < best.pairs.size && [...other.pairs].every((pair) => best.pairs.has(pair));
}

function isContradicted(other: Likeness, words: readonly string[]): boolean {
  const told = difference(other, words);
  return told === 'other-number' || told === 'other-name';
}
